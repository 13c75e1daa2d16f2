"""Days in words, the same in every process: `strftime` would ask the locale."""

from __future__ import annotations

import datetime

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def month_name(date: datetime.date) -> str:
    """September"""
    return MONTHS[date.month - 1]


def day_and_month(date: datetime.date) -> str:
    """14 September"""
    return f"{date.day} {month_name(date)}"


def long_day(date: datetime.date) -> str:
    """14 September 2020"""
    return f"{date.day} {month_name(date)} {date.year}"


def short_day(date: datetime.date) -> str:
    """14 Sep 2020"""
    return f"{date.day} {month_name(date)[:3]} {date.year}"
