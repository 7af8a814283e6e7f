"""Security: what does harm to the programs and people that records are given to."""

from __future__ import annotations

from newslint.rule import Rule
from newslint_rules.security.formula_start import FormulaStart
from newslint_rules.security.instruction_injection import InstructionInjection
from newslint_rules.security.personal_data import PersonalData
from newslint_rules.security.script_content import ScriptContent

RULES: tuple[type[Rule], ...] = (InstructionInjection, ScriptContent, FormulaStart, PersonalData)
