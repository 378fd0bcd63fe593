using System;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http;
using System.Threading.Tasks;
using PhoneCallCtx.Cli.Checking;

namespace PhoneCallCtx.Cli.Tests.Serving;

/// <summary>The command serve as a process of its own, on a free port.</summary>
internal sealed class Server : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly HttpClient _client = new(new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate!.Subject == "CN=phonecallctx serve" } }) { Timeout = Patience };

    private Server(Process process, string firstLine)
    {
        _process = process;
        FirstLine = firstLine;
    }

    /// <summary>The first line on standard output.</summary>
    public string FirstLine { get; }

    /// <summary>Starts it, and waits until it listens.</summary>
    public static async Task<Server> Start(params string[] options)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(PipelineEvaluator).Assembly.Location, "serve", "--port", "0", .. options])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience).ConfigureAwait(false);
        return new Server(process, line ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync().ConfigureAwait(false)));
    }

    /// <summary>Sends a GET.</summary>
    /// <returns>The status and the body.</returns>
    public async Task<(int Status, string Body)> Get(string path, string? token = null)
    {
        var address = FirstLine[FirstLine.IndexOf("http", StringComparison.Ordinal)..].TrimEnd('"', '}');
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(address), path));
        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        using var answer = await _client.SendAsync(request).ConfigureAwait(false);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync().ConfigureAwait(false));
    }

    /// <summary>Sends a signal, and waits for the end.</summary>
    /// <returns>The exit code, the rest of standard output, and standard error.</returns>
    public async Task<(int Code, string Output, string Error)> End(string signal)
    {
        using (var kill = Process.Start("kill", ["-s", signal, _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync().ConfigureAwait(false);
        }

        var output = _process.StandardOutput.ReadToEndAsync();
        var error = await _process.StandardError.ReadToEndAsync().WaitAsync(Patience).ConfigureAwait(false);
        await _process.WaitForExitAsync().WaitAsync(Patience).ConfigureAwait(false);
        return (_process.ExitCode, await output.ConfigureAwait(false), error);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
        _client.Dispose();
    }
}
