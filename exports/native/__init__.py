"""Figures as shapes that an office program holds natively and lets people edit."""
