using Parallax.Model.Statements;

namespace Parallax.Reading.Sources;

/// <summary>One entry of the cue lexicon: a word in one frame and what it does there.</summary>
/// <param name="Id">Names the entry in <c>Source.Rule</c>.</param>
/// <param name="Lemma">Dictionary form, with particle or preposition after a space.</param>
/// <param name="Class">verb, noun, adjective, preposition, adverb or mark.</param>
/// <param name="Frame">that (finite clause or quotation), inf, obj-inf, obj, obl, passive, noun, adp, adv, colon, dash.</param>
/// <param name="Stance">What it does.</param>
/// <param name="Example">A sentence that it must be found in; the chains learn from it too.</param>
public sealed record CueEntry(string Id, string Lemma, string Class, string Frame, Stance Stance, CueExample Example);
