"""What the report is: its rules, in plain Python that knows nothing of MkDocs."""
