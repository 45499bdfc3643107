"""Every figure a report states: found, named, dated and told apart.

`extraction` is the way in. How a paragraph is read (`reading`):

- `lexer` finds quantities, outside of what is `blocked`, with what `unit` and `numeral_count` know;
  `threshold` drops those that only delimit a name. Tables go through `tabular`.
- `sentence` cuts clauses, `slot` shares the words of a clause out among its quantities.
- `predicate` tells what is said of each: growth or level, share, 以上, from what it started.
- `naming` names it, by the words `before` or `behind` it, for several at once (`joint`, `parallel`),
  with what `memory` keeps of the sentence; `vocabulary` and `topic` hold the words of the genre,
  `labelling` finishes the name.
- `dating` gives period and kind out of the `stance` of the passage, which `timeline` follows.
- `catalogue` knows id and topic, `certainty` says how sure all that is, `explaining` by which rule.

What is made of figures: rows (`pairing`), the reader's word over the rules' (`figure_correction`,
`own_name`, `selection`), promises beside results (`path`, `promise`, `likeness`, `doubts`).
"""
