"""A Brief as pages: HTML, PDF, mail, text and Markdown, all from the same record.

The public functions stand in the module of their format (`html.render_html`, `pdf.write_pdf`,
`text.render_text`, `text.render_markdown`, `mail.render_mail`). Jinja and WeasyPrint are imported
by the call that needs them, never with the package.
"""
