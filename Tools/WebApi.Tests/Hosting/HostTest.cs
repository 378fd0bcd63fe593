using System;
using System.IO;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using PhoneCallCtx.WebApi.Hosting;

namespace PhoneCallCtx.WebApi.Tests.Hosting;

/// <summary>A host on a free port, with an HTTP client, and sockets for bytes that no client sends.</summary>
public abstract class HostTest : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly HttpClient _client = new() { Timeout = Patience };
    private WebApiHost? _host;

    internal FakeApi Api { get; } = new();

    /// <summary>Scheme, host and port of the server.</summary>
    protected Uri Server { get; private set; } = null!;

    protected virtual HostOptions Options => new();

    public async Task InitializeAsync()
    {
        _host = await WebApiHost.StartAsync(Api, Options).ConfigureAwait(false);
        Server = new Uri(_host.BaseAddress);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        if (_host is not null) await _host.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Sends a request through the client, with one more header.</summary>
    protected async Task<HttpResponseMessage> Send(string method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Server, path));
        if (body is not null) request.Content = new StringContent(body);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await _client.SendAsync(request).ConfigureAwait(false);
    }

    /// <summary>Sends bytes as they are, and reads until the server closes the connection.</summary>
    protected async Task<string> SendRaw(string text)
    {
        using var connection = await Connect().ConfigureAwait(false);
        await connection.SendAsync(Encoding.Latin1.GetBytes(text)).ConfigureAwait(false);
        return await ReadAll(connection).ConfigureAwait(false);
    }

    protected async Task<Socket> Connect()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = (int)Patience.TotalMilliseconds };
        await socket.ConnectAsync(Server.Host, Server.Port).ConfigureAwait(false);
        return socket;
    }

    protected static async Task<string> ReadAll(Socket connection)
    {
        using var bytes = new MemoryStream();
        using var stream = new NetworkStream(connection);
        try
        {
            await stream.CopyToAsync(bytes).WaitAsync(Patience).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // The server may reset a connection of which it has not read everything.
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>The headers of a request without a body, after which the server closes the connection.</summary>
    protected string Get(string target, string? host = null) => $"GET {target} HTTP/1.1\r\nHost: {host ?? Server.Authority}\r\nConnection: close\r\n\r\n";

    /// <summary>Verifies that an answer is an error of the platform's shape.</summary>
    protected static string ErrorIn(string answer)
    {
        using var json = JsonDocument.Parse(answer[answer.IndexOf('{', StringComparison.Ordinal)..]);
        var error = json.RootElement.GetProperty("error");
        error.GetProperty("code").GetString().Should().MatchRegex("^0x8[0-9a-f]{7}$");
        return error.GetProperty("message").GetString()!;
    }
}
