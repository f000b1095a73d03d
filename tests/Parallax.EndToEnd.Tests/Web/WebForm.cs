using System.Text.RegularExpressions;

namespace Parallax.EndToEnd.Tests.Web;

/// <summary>Sends a page's form as a browser would.</summary>
static partial class WebForm
{
    public static async Task<HttpResponseMessage> Send(HttpClient client, string page, string action, params (string Name, string Value)[] fields)
    {
        var token = await Token(client, page);
        return await client.PostAsync(action, new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), new("__RequestVerificationToken", token)]));
    }

    public static async Task<string> Token(HttpClient client, string page) => TokenField().Match(await client.GetStringAsync(page)).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
