using System.Globalization;
using Parallax.Evaluation.Tasks.Events;
using Parallax.Knowledge;

namespace Parallax.Training.Events;

/// <summary>Rebuilds the event classifier's weights from <c>plv</c>'s train part.</summary>
public static class EventTraining
{
    /// <summary>Takes the packs folder and the set's train file.</summary>
    public static int Run(string[] args)
    {
        if (args.Length != 2)
        {
            Console.Error.WriteLine("usage: events DATA-FOLDER PLV-TRAIN.tsv");
            return 2;
        }

        var items = PlvItem.Read(args[1]);
        var examples = PlvExamples.Of(items, KnowledgeFolder.Read(args[0]));
        var predicted = PlvExamples.CrossValidate(examples);
        var right = examples.Where((e, i) => e.Root == predicted[i]).Count();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{items.Count} sentences, {PlvExamples.Folds}-fold accuracy {100.0 * right / items.Count:F1}"));
        File.WriteAllBytes(Path.Combine(args[0], "events", "roots.bin"), EventTrainer.Train(examples).Write());
        return PackSeal.Run([Path.Combine(args[0], "events")]);
    }
}
