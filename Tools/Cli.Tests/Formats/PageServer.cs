using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace PhoneCallCtx.Cli.Tests.Formats;

/// <summary>An environment that has the mixed rows, as pages of its Web API. The local Dataverse cannot store rows that Dataverse itself rejects.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private PageServer(WebApplication application) => _application = application;

    /// <summary>The address, such as <c>http://127.0.0.1:5080/</c>.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Starts it on a free port.</summary>
    public static async Task<PageServer> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        var server = new PageServer(application);
        application.Run(async context =>
        {
            _ = int.TryParse(context.Request.Query["$skiptoken"], NumberStyles.None, CultureInfo.InvariantCulture, out var page);
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(FormatFiles.Pages(server.Address).ElementAt(page))).ConfigureAwait(false);
        });
        await application.StartAsync().ConfigureAwait(false);
        server.Address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/";
        return server;
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync().ConfigureAwait(false);
}
