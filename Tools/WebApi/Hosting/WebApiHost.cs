using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace PhoneCallCtx.WebApi.Hosting;

/// <summary>Serves a Web API over HTTP, until it is disposed.</summary>
public sealed class WebApiHost : IAsyncDisposable
{
    private const int MostConnections = 256;

    /// <summary>How long requests that have begun may take when the host stops. Then their connections are cut.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly WebApplication _application;
    private readonly ApiGate _gate;

    private WebApiHost(WebApplication application, ApiGate gate, string baseAddress)
    {
        _application = application;
        _gate = gate;
        BaseAddress = baseAddress;
    }

    /// <summary>What clients add their paths to, such as <c>http://127.0.0.1:5080/api/data/v9.2/</c>.</summary>
    public string BaseAddress { get; }

    /// <summary>Listens, and answers requests from then on.</summary>
    /// <param name="api">The Web API.</param>
    /// <param name="options">The options.</param>
    /// <param name="listening">Called with the base address, before the first request is answered or logged; null for nothing.</param>
    /// <returns>The host.</returns>
    /// <exception cref="AddressException">Nothing can listen there: another program uses the port, or the system does not allow it.</exception>
    public static async Task<WebApiHost> StartAsync(IWebApi api, HostOptions options, Action<string>? listening = null)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(options);
        // Neither configuration files nor environment variables: only the options decide where it listens.
        KeepThreadsForSockets();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Configure(kestrel, options));
        if (options.Certificate is not null) builder.WebHost.UseKestrelHttpsConfiguration();
        // The program that starts the host decides when it ends. By default the signals of the process would.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        var application = builder.Build();
        var gate = new ApiGate(api, options.Log);
        var handler = new RequestHandler(gate, options);
        application.Run(handler.HandleAsync);
        try
        {
            await application.StartAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or SocketException or AddressInUseException)
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw Explain(exception, new IPEndPoint(options.Address, options.Port).ToString());
        }

        var bound = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        var host = new WebApiHost(application, gate, BaseAddressOf(options, new Uri(bound).Port));
        try
        {
            listening?.Invoke(host.BaseAddress);
            return host;
        }
        catch
        {
            await host.DisposeAsync().ConfigureAwait(false);
            throw;
        }
        finally
        {
            handler.Open();
        }
    }

    /// <summary>Stops listening, and returns when no request runs any more.</summary>
    /// <returns>A task that ends then.</returns>
    public async ValueTask DisposeAsync()
    {
        using (var patience = new CancellationTokenSource(Patience))
        {
            await _application.StopAsync(patience.Token).ConfigureAwait(false);
        }

        await _gate.DisposeAsync().ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>A request inside the Web API blocks its thread. Without more threads, reading and writing would wait for it.</summary>
    private static void KeepThreadsForSockets()
    {
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(Math.Max(workers, ApiGate.Places + Environment.ProcessorCount), completions);
    }

    private static void Configure(KestrelServerOptions kestrel, HostOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        kestrel.Limits.MaxRequestBodySize = options.MostBodyBytes;
        // Longer than the longest target, so that the answer to a target above the limit is ours.
        kestrel.Limits.MaxRequestLineSize = 2 * RequestTarget.MostCharacters;
        kestrel.Listen(options.Address, options.Port, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            if (options.Certificate is { } certificate) listen.UseHttps(certificate);
        });
    }

    private static string BaseAddressOf(HostOptions options, int port)
    {
        var address = options.Address.Equals(IPAddress.Any) ? IPAddress.Loopback : options.Address.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback : options.Address;
        return $"{(options.Certificate is null ? "http" : "https")}://{new IPEndPoint(address, port)}/api/data/v9.2/";
    }

    private static AddressException Explain(Exception exception, string address) => new(
        address,
        exception is AddressInUseException || exception.InnerException is AddressInUseException
            ? "another program listens there. Give another port, or 0 for a free one."
            : $"it is not possible to listen there. {exception.Message}",
        exception);

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
