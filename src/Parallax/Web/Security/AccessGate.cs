using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Parallax.Web.Security;

/// <summary>Where a secret is set: people sign in with it, programs send it as a bearer token.</summary>
sealed class AccessGate(string? secret, TimeProvider clock) : IDisposable
{
    /// <summary>The cookie that a signed-in browser shows.</summary>
    public const string Cookie = "parallax-session";

    static readonly TimeSpan Session = TimeSpan.FromHours(12);
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    readonly byte[]? _secret = secret is null ? null : Hash(secret);
    readonly ConcurrentDictionary<string, DateTimeOffset> _sessions = new(StringComparer.Ordinal);
    readonly SemaphoreSlim _attempts = new(1);

    /// <summary>Whether anybody must sign in.</summary>
    public bool IsLocked => _secret is not null;

    /// <summary>Turns away who shows neither session nor token: people to the sign-in page, programs with 401.</summary>
    public void Use(IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var path = context.Request.Path;
        if (_secret is null || path.StartsWithSegments("/sign-in") || path.StartsWithSegments("/assets") || IsKnown(context.Request))
        {
            await next(context);
        }
        else if (path.StartsWithSegments("/api"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await context.Response.WriteAsync("Send the token as Authorization: Bearer …");
        }
        else
        {
            context.Response.Redirect("/sign-in?to=" + Uri.EscapeDataString(path + context.Request.QueryString));
        }
    });

    /// <summary>A new session for who knows the secret; null else. Wrong guesses wait, one after the other.</summary>
    public async Task<string?> SignIn(string guess)
    {
        if (IsSecret(guess))
        {
            var session = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
            _sessions[session] = clock.GetUtcNow() + Session;
            return session;
        }

        await _attempts.WaitAsync();
        try
        {
            await Task.Delay(Pause, clock);
        }
        finally
        {
            _attempts.Release();
        }

        return null;
    }

    /// <summary>Closes the queue of guesses.</summary>
    public void Dispose() => _attempts.Dispose();

    bool IsKnown(HttpRequest request) =>
        (request.Cookies[Cookie] is { } session && _sessions.TryGetValue(session, out var end) && clock.GetUtcNow() < end)
        || (request.Headers.Authorization.ToString() is ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var token] && IsSecret(token));

    bool IsSecret(string guess) => _secret is not null && CryptographicOperations.FixedTimeEquals(Hash(guess), _secret);

    static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
