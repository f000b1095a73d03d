using System.Globalization;
using System.Xml.Linq;

namespace Parallax.Evaluation.Tasks.Links;

/// <summary>One ECB+ document: tokens in sentences and the event mentions of its annotated sentences.</summary>
public sealed record EcbDocument(string Topic, string Name, IReadOnlyList<EcbDocument.Token> Tokens, IReadOnlyList<EcbDocument.EventMention> Mentions)
{
    /// <summary>A token and its sentence.</summary>
    public sealed record Token(string Text, int Sentence);

    /// <summary>An event mention: positions of its tokens, and the name of the event that it tells.</summary>
    public sealed record EventMention(string Document, int Number, IReadOnlyList<int> Tokens, string Event);

    /// <summary>Every document of a part's folder, mentions of the sentences that <c>coreference_sentences.csv</c> lists.</summary>
    public static IReadOnlyList<EcbDocument> ReadFolder(string folder)
    {
        var chosen = File.ReadLines(Path.Combine(folder, "coreference_sentences.csv")).Skip(1)
            .Select(l => l.Trim().Split(',')).Where(p => p.Length == 3)
            .Select(p => ($"{p[0]}_{p[1]}", int.Parse(p[2], CultureInfo.InvariantCulture))).ToHashSet();
        var files = Directory.GetDirectories(folder).SelectMany(d => Directory.GetFiles(d, "*.xml"));
        return [.. files.OrderBy(Path.GetFileName, StringComparer.Ordinal).Select(f => Read(f, chosen))];
    }

    static EcbDocument Read(string file, HashSet<(string, int)> chosen)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var root = XDocument.Load(file).Root!;
        var tokens = root.Elements("token").ToArray();
        var at = tokens.Select((t, i) => ((string)t.Attribute("t_id")!, i)).ToDictionary(p => p.Item1, p => p.i, StringComparer.Ordinal);
        var sentences = tokens.Select(t => int.Parse((string)t.Attribute("sentence")!, CultureInfo.InvariantCulture)).ToArray();
        var events = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var relation in root.Element("Relations")!.Elements())
        {
            var id = relation.Name.LocalName == "CROSS_DOC_COREF"
                ? (string?)relation.Attribute("note") ?? ""
                : $"{name}:{(string)relation.Attribute("r_id")!}";
            foreach (var source in relation.Elements("source"))
            {
                events[(string)source.Attribute("m_id")!] = id;
            }
        }

        var mentions = new List<EventMention>();
        foreach (var markable in root.Element("Markables")!.Elements().Where(m => m.Name.LocalName.Contains("ACTION", StringComparison.Ordinal)))
        {
            int[] words = [.. markable.Elements("token_anchor").Select(a => at[(string)a.Attribute("t_id")!]).Order()];
            var id = (string)markable.Attribute("m_id")!;
            if (words.Length > 0 && chosen.Contains((name, sentences[words[0]])))
            {
                mentions.Add(new EventMention(name, mentions.Count, words, events.GetValueOrDefault(id, $"{name}:m{id}")));
            }
        }

        return new EcbDocument(name.Split('_')[0], name, [.. tokens.Zip(sentences, (t, s) => new Token(t.Value, s))], mentions);
    }
}
