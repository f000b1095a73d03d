using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.WebEncoders;
using Parallax.Runs;
using Parallax.Store;
using Parallax.Web.Api;
using Parallax.Web.Drop;
using Parallax.Web.Records;
using Parallax.Web.Security;

namespace Parallax.Web;

/// <summary>Builds the program that answers browsers. Nothing of it is configured from the surroundings: only <see cref="ServeOptions"/> count.</summary>
static class WebServer
{
    const int LeastThreads = 32;

    /// <summary>An application ready to be started.</summary>
    public static WebApplication Build(ServeOptions options, Workbench bench, TimeProvider clock)
    {
        // Readers may wait for one another's sums and for the disk: others shall not wait until the pool has noticed.
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(Math.Max(workers, LeastThreads), completions);
        // Made, or brought to today's schema, before anybody reads.
        Record.Open(options.Record, RecordAccess.Write).Dispose();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(WebServer).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.AddSimpleConsole(c => c.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Limit(kestrel, options));
        AddServices(builder.Services, options, bench, clock);
        var app = builder.Build();
        app.UseResponseCompression();
        SecurityHeaders.Use(app);
        app.UseExceptionHandler("/error");
        app.UseStatusCodePagesWithReExecute("/error", "?code={0}");
        var gate = app.Services.GetRequiredService<AccessGate>();
        if (!gate.IsLocked)
        {
            LoopbackNames.Use(app);
        }

        CrossSite.Use(app);
        gate.Use(app);
        app.UseRouting();
        SlashValues.Use(app);
        app.MapGet("/assets/{name}", static (HttpContext context, string name) => AssetFiles.Answer(context, name));
        ApiRoutes.Map(app);
        app.MapRazorPages();
        return app;
    }

    static void Limit(KestrelServerOptions kestrel, ServeOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = options.UploadBytes;
        kestrel.Limits.MaxRequestLineSize = 16 << 10;
        kestrel.Listen(options.Address, options.Port);
    }

    static void AddServices(IServiceCollection services, ServeOptions options, Workbench bench, TimeProvider clock)
    {
        services.AddSingleton(options);
        services.AddSingleton(bench);
        services.AddSingleton(clock);
        services.AddSingleton(new AccessGate(options.Secret, clock));
        services.AddSingleton(new RecordPool(options.Record));
        services.AddSingleton<RecordCache>();
        services.AddSingleton<WriteLock>();
        services.AddSingleton<ViewWishes>();
        services.AddSingleton<ActorNames>();
        services.AddSingleton<ApiAnswers>();
        services.AddSingleton<ApiChanges>();
        services.AddHostedService<ViewKeeping>();
        services.AddSingleton<DropRoom>();
        services.AddHostedService(static s => s.GetRequiredService<DropRoom>());
        services.AddRouting(static routing => routing.LowercaseUrls = true);
        services.AddResponseCompression(static compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/ld+json", "application/openapi+json"];
        });
        services.Configure<FormOptions>(form =>
        {
            form.MultipartBodyLengthLimit = options.UploadBytes;
            form.ValueLengthLimit = (int)Math.Min(options.UploadBytes, 16 << 20);
            form.ValueCountLimit = options.UploadFiles + 64;
        });
        services.Configure<WebEncoderOptions>(static encoding => encoding.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(static antiforgery =>
        {
            antiforgery.Cookie.Name = "parallax-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.HeaderName = "X-Parallax-Form";
        });
        services.AddRazorPages(static pages => pages.RootDirectory = "/Web/Pages").AddMvcOptions(static mvc => mvc.Filters.Add(new UnhandledRequests())).AddApplicationPart(typeof(WebServer).Assembly);
    }

    /// <summary>Where it is reached, once started.</summary>
    public static string Address(WebApplication app) => app.Urls.First();

    /// <summary>Whether an address is this machine's own.</summary>
    public static bool IsLoopback(IPAddress address) => IPAddress.IsLoopback(address);
}
