using Parallax.Training.Syntax;

namespace Parallax.Training.Names;

/// <summary>Learns the networks by which the texts of <see cref="TextHalves"/> are read while heads for names are learned; the program has no use for them.</summary>
internal static class HalvesTraining
{
    // Half as many as the program's own network needs: tags gain little after them.
    const int Passes = 12;

    /// <summary>Takes the folder that holds the treebanks' folders, that of the name sets, the pack with word classes and vectors, and a folder for the networks.</summary>
    public static int Run(string[] args)
    {
        if (args.Length != 4)
        {
            Console.Error.WriteLine("usage: half-syntax TREEBANKS GOLD-NAMES-FOLDER SYNTAX-PACK FOLDER");
            return 2;
        }

        var texts = NamesTraining.Read(args[1], NamesTraining.OfTreebank, "train");
        Directory.CreateDirectory(args[3]);
        for (var half = 0; half < TextHalves.Count; half++)
        {
            var unseen = TextHalves.Sentences(texts, half);
            SyntaxTraining.Learn(args[0], args[2], s => !TextHalves.Has(unseen, s), Passes, TextHalves.File(args[3], half));
        }

        return 0;
    }
}
