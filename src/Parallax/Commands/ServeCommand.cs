using System.CommandLine;
using System.Net;
using Microsoft.Extensions.Hosting;
using Parallax.Runs;
using Parallax.Terminal;
using Parallax.Web;

namespace Parallax.Commands;

/// <summary><c>parallax serve</c>: the record as pages for a browser, and as JSON for programs.</summary>
static class ServeCommand
{
    const int DefaultPort = 5117;
    const int LeastSecret = 8;

    public static Command Create()
    {
        var record = RecordOption.Create();
        var port = new Option<int>("--port") { Description = "the port; 0 takes a free one", DefaultValueFactory = _ => DefaultPort, HelpName = "PORT" };
        var listen = new Option<string>("--listen") { Description = "the address to listen on; any but this machine's own needs a password", DefaultValueFactory = _ => "127.0.0.1", HelpName = "ADDRESS" };
        var password = new Option<string?>("--password-file") { Description = "a file with the password that people sign in with and programs send as a bearer token (else PARALLAX_PASSWORD)", HelpName = "FILE" };
        var command = new Command("serve", "Show the record in a browser, at an address of this machine, and take in what is dropped there.") { record, port, listen, password };
        command.SetAction(async (parsed, cancel) =>
        {
            using var output = Output.OfProcess();
            var options = Options(parsed.GetValue(record)!, parsed.GetValue(listen)!, parsed.GetValue(port), Secret(parsed.GetValue(password)));
            await Serve(options, output, cancel);
            return ExitCode.Done;
        });
        return command;
    }

    static async Task Serve(ServeOptions options, Output output, CancellationToken cancel)
    {
        await using var app = WebServer.Build(options, Workbench.Beside(options.Record), TimeProvider.System);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException e)
        {
            throw new UsageException($"cannot listen on {options.Address}, port {options.Port}: {e.Message}");
        }

        await PageWarming.Run(app, options, TimeProvider.System, cancel);
        output.Say($"{options.Record} is served at {WebServer.Address(app)}/ — stop with Ctrl-C");
        await app.WaitForShutdownAsync(cancel);
    }

    static ServeOptions Options(string record, string listen, int port, string? secret)
    {
        if (!IPAddress.TryParse(listen, out var address))
        {
            throw new UsageException($"--listen: '{listen}' is no address; expected one like 127.0.0.1, ::1 or 0.0.0.0");
        }

        if (port is < 0 or > IPEndPoint.MaxPort)
        {
            throw new UsageException($"--port: {port} is no port; expected 0 to {IPEndPoint.MaxPort}");
        }

        if (!WebServer.IsLoopback(address) && secret is null)
        {
            throw new UsageException($"--listen {listen} lets other machines in, which needs a password: give --password-file FILE or set PARALLAX_PASSWORD");
        }

        return secret is { Length: < LeastSecret }
            ? throw new UsageException($"the password has {secret.Length} characters; expected {LeastSecret} or more")
            : new ServeOptions(record, address, port, secret);
    }

    static string? Secret(string? file)
    {
        try
        {
            var given = file is null ? Environment.GetEnvironmentVariable("PARALLAX_PASSWORD") : File.ReadAllText(file).TrimEnd('\r', '\n');
            return file is null && string.IsNullOrEmpty(given) ? null : given;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--password-file: '{file}' cannot be read; expected a file with one line");
        }
    }
}
