"""Being written by R9 (Markdown, front matter, label lines); Parquet by R10. R2: do only CSV/TSV, then report."""
