using Parallax.Language.Syntax;
using Xunit;

namespace Parallax.Tests.Language.Syntax;

public class FormTableTests
{
    [Fact]
    public void Forms_are_numbered_in_their_order_and_found_whatever_their_case_and_digits()
    {
        string[] forms = ["the", "0,000", "müller", "北京", "n't", .. Enumerable.Range(0, 2000).Select(i => string.Concat(i.ToString("D4", null).Select(d => (char)(d - '0' + 'a'))))];
        var table = new FormTable(forms.Length);
        foreach (var form in forms)
        {
            table.Add(form);
        }

        Assert.Equal(forms.Length, table.Count);
        Assert.All(forms, (form, i) => Assert.Equal((i + 1, form), (table.Row(form.ToUpperInvariant()), table.Form(i + 1))));
        Assert.Equal(2, table.Row("7,312"));
        Assert.Equal(0, table.Row("unknown"));
        Assert.Equal(0, table.Row(""));
        Assert.Equal(0, table.Row("\uD83D"));
        Assert.Equal(0, table.Row(new string('a', 10_000)));
    }

    [Fact]
    public void A_form_that_is_there_is_refused()
    {
        var table = new FormTable(2);
        table.Add("a");
        Assert.Throws<InvalidDataException>(() => table.Add("a"));
    }
}
