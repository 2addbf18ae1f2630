"""Messages that we wrote ourselves and labelled by hand: the classifier learns from one part and is judged on the other.

One folder a kind, one file a message: a block of `key: value` lines, a line `---`, then the message as it would arrive.
Read it with `notices.corpus_read`. Nothing here is a copy of a real message; names, ids and addresses are made up.

To add a message: write it freshly (not an old one with words exchanged) and run the corpus test. The template's name decides
whether it is learned from or judged on; when the test says that a kind's share is off, choose another name or write one more.

Keys (all must be there; `none` stands for nothing):
- template: what the message was varied from; all its variants stand in the same part, train or test.
- lang: language of the newest message of the sender.
- form: txt (pasted), eml (headers and body), html (saved page), forward (chain or comment on top), pdf-text.
- kind, also, action, evidence: words of `notices.vocabulary`; kind is the folder's name.
- deadline: last moment for the addressee to answer: `72 hours`, `5 business days`, `3 weeks`, or the date as written
  (`2026-05-04`), also when the text says "before". Not: age of papers, time funds are kept, Amazon's own time, stock dates.
- asins, order_ids, amounts (`120.50 EUR`): those in the message, older parts of a chain included.
- genuine: yes (Amazon wrote it), no (an imitation of somebody), other (somebody else wrote in their own name).
- note: why a label is as it is, where a reader could doubt it.
"""
