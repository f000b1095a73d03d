using Parallax.Model.Statements;

namespace Parallax.Web;

/// <summary>FactBank's values in plain words; the values themselves stand beside them on the pages.</summary>
static class SurenessWords
{
    public static string Of(Factuality factuality) => factuality switch
    {
        Factuality.Certain => "certain",
        Factuality.Probable => "probable",
        Factuality.Possible => "possible",
        Factuality.CertainlyNot => "certainly not",
        Factuality.ProbablyNot => "probably not",
        Factuality.PossiblyNot => "possibly not",
        Factuality.Uncommitted => "left open",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
