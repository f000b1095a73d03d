using Parallax.Knowledge;
using Parallax.Language.Syntax;

namespace Parallax.Language.Names;

/// <summary>What the name tagger knows of words beside its weights.</summary>
/// <param name="Classes">Classes of words by their capitals, from news.</param>
/// <param name="CommonClasses">Classes of words whatever their capitals, from far more text.</param>
/// <param name="Lists">Names of the packs.</param>
internal sealed record NameSources(WordClasses Classes, CommonClasses CommonClasses, NameLists Lists)
{
    /// <summary>Takes them from the packs; get them by <c>knowledge.Table(NameSources.From)</c>.</summary>
    public static NameSources From(KnowledgeBase knowledge)
    {
        var pack = knowledge.Pack("language-names");
        return new NameSources(
            WordClasses.Read("language-names/classes", pack.Blob("classes")),
            CommonClasses.Read("language-names/common-classes", pack.Blob("common-classes"), knowledge.Table(CommonVectors.From)),
            NameLists.From(knowledge));
    }
}
