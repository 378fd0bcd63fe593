using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Sockets;
using PhoneCallCtx.Lab.Fuzzing.Inputs;
using PhoneCallCtx.WebApi.Hosting;
using static PhoneCallCtx.Lab.Fuzzing.Targets.BrokenPropertyException;

namespace PhoneCallCtx.Lab.Fuzzing.Targets;

/// <summary>Sends any bytes to the host, each input over a connection of its own.</summary>
internal sealed class RequestTarget : FuzzTarget
{
    private const int MillisecondsOfPatience = 10_000;

    private readonly Lazy<(FuzzedApi Api, Uri Address)> _host = new(Start);

    public override string Name => "requests";

    public override InputBounds Bounds { get; } = new(TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(10), 1024 * 1024, 64);

    public override InputSizes Sizes { get; } = new(Usual: 4096, Most: 256 * 1024, OnceIn: 4096);

    public override IReadOnlyList<string> Tokens { get; } =
    [
        "\r\n", "\n", "\r\n\r\n", "GET ", "HEAD ", "POST ", "PATCH ", "PUT ", "DELETE ", "OPTIONS ", "TRACE ", "CONNECT ", "* ", " HTTP/1.1\r\n", " HTTP/1.0\r\n", " HTTP/2.0\r\n", "/api/data/v9.2/", "msdyn_ocphonecallengagementctxes", "WhoAmI", "$batch", "http://localhost/", "http://evil.example/", "Host: localhost\r\n", "Host: ", "127.0.0.1", "[::1]", "evil.example",
        "Content-Length: ", "Transfer-Encoding: chunked\r\n", "Connection: close\r\n", "Connection: keep-alive\r\n", "Expect: 100-continue\r\n", "Upgrade: websocket\r\n", "Authorization: Bearer x\r\n", "Origin: null\r\n", "Origin: https://a.example\r\n", "Access-Control-Request-Method: ", "Access-Control-Request-Headers: ", "Content-Encoding: gzip\r\n", "5\r\nhello\r\n", "0\r\n\r\n", "{\"msdyn_callername\":\"Ada\"}", "%", "\u00e9", "\ud800",
    ];

    public override void Run(ReadOnlySpan<byte> input)
    {
        var (api, address) = _host.Value;
        using var client = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = MillisecondsOfPatience, SendTimeout = MillisecondsOfPatience };
        client.Connect(address.Host, address.Port);
        var answer = Exchange(client, input);
        Require(answer.Length == 0 || answer.AsSpan().StartsWith("HTTP/1."u8), "the answer is no HTTP");
        Require(!IsFailure(answer), "the status is 500");
        api.RequireAnswers();
    }

    /// <summary>Sends all bytes and the end, and reads all answers. The host may cut a connection that does not follow HTTP.</summary>
    private static byte[] Exchange(Socket client, ReadOnlySpan<byte> input)
    {
        using var answer = new MemoryStream();
        try
        {
            while (!input.IsEmpty) input = input[client.Send(input)..];
            client.Shutdown(SocketShutdown.Send);
            var buffer = new byte[16 * 1024];
            while (client.Receive(buffer) is var count and > 0) answer.Write(buffer, 0, count);
        }
        catch (SocketException exception) when (exception.SocketErrorCode is SocketError.ConnectionReset or SocketError.Shutdown or SocketError.ConnectionAborted)
        {
            // What came before counts.
        }

        return answer.ToArray();
    }

    private static bool IsFailure(ReadOnlySpan<byte> answer) => answer.StartsWith("HTTP/1.1 500"u8) || answer.IndexOf("\r\nHTTP/1.1 500"u8) >= 0 || answer.IndexOf("}HTTP/1.1 500"u8) >= 0;

    private static (FuzzedApi Api, Uri Address) Start()
    {
        var api = new FuzzedApi();
        var host = WebApiHost.StartAsync(api, new HostOptions { CorsOrigin = "https://a.example" }).GetAwaiter().GetResult();
        return (api, new Uri(host.BaseAddress));
    }
}
