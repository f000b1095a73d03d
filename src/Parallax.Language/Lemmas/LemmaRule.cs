using System.Globalization;

namespace Parallax.Language.Lemmas;

/// <summary>How a lemma is made from a word: its last letters cut, others added.</summary>
/// <param name="Cut">How many letters are cut from the end.</param>
/// <param name="Add">What is added.</param>
/// <param name="Case">What becomes of capitals: <c>l</c> all lower, <c>k</c> kept, <c>c</c> only the first kept.</param>
internal sealed record LemmaRule(int Cut, string Add, char Case)
{
    /// <summary>Reads <c>cut:add:case</c>; null where it has another form.</summary>
    public static LemmaRule? Parse(string edit) =>
        edit.Split(':') is [var cut, var add, "l" or "k" or "c"] && int.TryParse(cut, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && add.Length <= 8 ? new LemmaRule(n, add, edit[^1]) : null;

    /// <summary>The edit that makes a lemma from a word; null where none does.</summary>
    public static LemmaRule? Between(string form, string lemma)
    {
        foreach (var kind in "lkc")
        {
            var cased = Cased(form, kind);
            var same = 0;
            while (same < cased.Length && same < lemma.Length && cased[same] == lemma[same])
            {
                same++;
            }

            if ((same > 0 || kind == 'l') && lemma.Length - same <= 8 && cased.Length - same <= 8
                && !lemma.AsSpan(same).ContainsAny(":|\t") && (same >= Math.Min(2, lemma.Length) || kind == 'c'))
            {
                return new LemmaRule(cased.Length - same, lemma[same..], kind);
            }
        }

        return null;
    }

    /// <summary>Writes the lemma; <paramref name="buffer"/> has room for the word and eight letters more.</summary>
    public ReadOnlySpan<char> Apply(ReadOnlySpan<char> form, Span<char> buffer)
    {
        var kept = Math.Max(form.Length - Cut, 0);
        for (var i = 0; i < kept; i++)
        {
            buffer[i] = Case == 'k' || (Case == 'c' && i == 0) ? form[i] : char.ToLowerInvariant(form[i]);
        }

        Add.CopyTo(buffer[kept..]);
        return buffer[..(kept + Add.Length)];
    }

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Cut}:{Add}:{Case}");

    static string Cased(string form, char kind) => kind switch
    {
        'k' => form,
        'c' => form[..1] + form[1..].ToLowerInvariant(),
        _ => form.ToLowerInvariant(),
    };
}
