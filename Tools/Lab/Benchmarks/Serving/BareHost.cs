using System;
using System.Collections.Generic;
using System.IO.Pipelines;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace PhoneCallCtx.Lab.Benchmarks.Serving;

/// <summary>The floor of a server: Kestrel with the limits of the host, which reads each request and answers with bytes that it was given.</summary>
internal sealed class BareHost : IAsyncDisposable
{
    private readonly WebApplication _application;
    private volatile Recorded _answer = new(200, [], []);

    private BareHost(WebApplication application) => _application = application;

    /// <summary>The base address.</summary>
    public Uri Address => new(_application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static async Task<BareHost> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = 256;
            kestrel.Limits.MaxRequestBodySize = 128 * 1024 * 1024;
            kestrel.Limits.MaxRequestLineSize = 64 * 1024;
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
        });
        var host = new BareHost(builder.Build());
        host._application.Run(host.AnswerAsync);
        await host._application.StartAsync().ConfigureAwait(false);
        return host;
    }

    /// <summary>Answers all requests as a server did that sent these bytes.</summary>
    public void Repeat(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        var lines = Encoding.ASCII.GetString(answer[..end]).Split("\r\n");
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).Where(header => header[0] is not ("Date" or "Content-Length")).Select(header => KeyValuePair.Create(header[0], header[1]));
        _answer = new Recorded(int.Parse(lines[0].AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture), [.. headers], answer[(end + 4)..].ToArray());
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        for (ReadResult read = default; !read.IsCompleted; context.Request.BodyReader.AdvanceTo(read.Buffer.End)) read = await context.Request.BodyReader.ReadAsync().ConfigureAwait(false);
        var answer = _answer;
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers) context.Response.Headers[name] = value;
        if (answer.Body.Length == 0) return;
        context.Response.ContentLength = answer.Body.Length;
        await context.Response.Body.WriteAsync(answer.Body).ConfigureAwait(false);
    }

    private sealed record Recorded(int Status, KeyValuePair<string, string>[] Headers, byte[] Body);
}
