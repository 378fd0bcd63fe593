using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Online.SignIn;

/// <summary>
/// The token that a command prints. The shell of the platform runs the command: at the first request, and after a token was not
/// accepted. Its standard error is that of this program, so that it can say what to do for signing in.
/// </summary>
/// <param name="command">The command. It may contain a secret, so no message shows it.</param>
/// <param name="origin">The address that the token is for.</param>
/// <param name="limit">The longest time; null for the usual one.</param>
internal sealed class CommandToken(string command, string origin, TimeSpan? limit = null) : ITokenSource
{
    /// <summary>A person may have to sign in.</summary>
    private static readonly TimeSpan UsualLimit = TimeSpan.FromMinutes(5);

    private string? _token;

    public string Name => "the token that --token-command prints";

    public string Remedy => $"It must be for the resource {origin} and for a user of the environment.";

    public bool CanRenew => true;

    public async ValueTask<string?> ReadAsync(bool renew, CancellationToken stop) =>
        _token = renew || _token is null ? TokenSources.Read(await RunAsync(stop).ConfigureAwait(false), "what --token-command prints") : _token;

    private async Task<string> RunAsync(CancellationToken stop)
    {
        using var process = Start();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(limit ?? UsualLimit);
        try
        {
            process.StandardInput.Close();
            var text = await ReadAsync(process.StandardOutput, patience.Token).ConfigureAwait(false);
            await process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
            return process.ExitCode == 0 ? text : throw new InputException(FormattableString.Invariant($"--token-command ended with the exit code {process.ExitCode}. Run it alone to see why."));
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new InputException(FormattableString.Invariant($"--token-command did not end within {(limit ?? UsualLimit).TotalSeconds:0} seconds. It gets no input, so it must not wait for one."));
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private Process Start()
    {
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd.exe") { Arguments = $"/d /s /c \"{command}\"" } : new ProcessStartInfo("/bin/sh", ["-c", command]);
        (start.UseShellExecute, start.RedirectStandardInput, start.RedirectStandardOutput) = (false, true, true);
        try
        {
            return Process.Start(start)!;
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            throw new InputException($"the shell for --token-command cannot be started. {exception.Message}");
        }
    }

    private static async Task<string> ReadAsync(StreamReader output, CancellationToken stop)
    {
        var text = new char[TokenSources.MostCharacters + 1];
        var length = await output.ReadBlockAsync(text, stop).ConfigureAwait(false);
        return length < text.Length ? new string(text, 0, length) : throw new InputException("--token-command prints far more than a token.");
    }
}
