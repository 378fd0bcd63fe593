using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Replaying;
using PhoneCallCtx.Cli.Serving;
using PhoneCallCtx.WebApi;
using PhoneCallCtx.WebApi.Hosting;
using PhoneCallCtx.WebApi.Operations;
using PhoneCallCtx.WebApi.Recording;

namespace PhoneCallCtx.Cli.Commands;

/// <summary>One run of the command <c>serve</c>: opens what the options name, runs the seed, and serves until a signal ends it.</summary>
internal sealed class ServeRun(Consoles consoles, ServeOptions options)
{
    private bool LogsToOutput => options.Log == InputFile.StandardInput;

    private IPAddress Address => options.Address is { } address ? IPAddress.Parse(address) : IPAddress.Loopback;

    public int Execute()
    {
        if (new[] { options.Settings, options.Seed, options.Users }.Count(path => path == InputFile.StandardInput) > 1)
        {
            consoles.ReportError("Standard input can be read once. Give - once.");
            return ExitCode.Unusable;
        }

        try
        {
            Run();
            return ExitCode.Done;
        }
        catch (UnusableException exception)
        {
            consoles.ReportError(exception.Name, exception.Line, exception.Message);
            return ExitCode.Unusable;
        }
        catch (DatabaseException exception)
        {
            consoles.ReportError(options.Database!, 0, exception.FaultOf(options.Database!));
            return ExitCode.Unusable;
        }
    }

    private void Run()
    {
        var configuration = Read(options.Settings, path => SettingsFile.Read(path, consoles.Input));
        using var certificate = Certificate();
        var names = new RowNames(isOpen: options.Database is not null);
        var dataverse = Replay.OpenDataverse(options.Database, configuration);
        using var replay = new Replay(dataverse, names, traces: false);
        using var file = options.Log is { } path && !LogsToOutput ? LogFile.Open(path, [options.Database, options.Settings, options.Seed, options.Users, options.Certificate]) : null;
        Read(options.Seed, script => Seed(script, replay));
        var users = Read(options.Users, tokens => UsersFile.Read(tokens, consoles.Input, names));
        var log = options.Log is null ? null : new RequestLog(file ?? consoles.Output, reason => consoles.Note(LogsToOutput ? "standard output" : options.Log, $"the log ends here, because it cannot be written: {reason}"));
        if (log is not null) dataverse.StepExecuted = log.Record;
        using var record = options.Record is null ? null : LogFile.Open(options.Record, [options.Log, options.Database, options.Settings, options.Seed, options.Users, options.Certificate]);
        var api = new LocalWebApi(dataverse);
        _ = Task.Run(api.Prepare);
        ServeAsync(LocalPage.Over(record is null ? api : new RecordingWebApi(api, record), dataverse, configuration), new HostOptions
        {
            Address = Address,
            Port = options.Port,
            HostNames = options.HostNames,
            Certificate = certificate,
            Users = users,
            CorsOrigin = options.CorsOrigin,
            Log = log,
        }).GetAwaiter().GetResult();
    }

    private async Task ServeAsync(IWebApi api, HostOptions hosting)
    {
        using var end = new EndSignal();
        try
        {
            var host = await WebApiHost.StartAsync(api, hosting, Print).ConfigureAwait(false);
            await using (host.ConfigureAwait(false)) await end.Signal.ConfigureAwait(false);
        }
        catch (AddressException exception)
        {
            throw new UnusableException(exception.Address, exception.Message);
        }
    }

    private void Print(string address)
    {
        consoles.WriteLine(LogsToOutput ? $"{{\"address\":\"{address}\"}}" : address);
        consoles.Output.Flush();
    }

    private bool Seed(string path, Replay replay)
    {
        using var file = InputFile.Open(path, consoles.Input);
        Script.Run(file, replay, result =>
        {
            if (result.Fault is { } fault) consoles.Note(InputFile.NameOf(path), FormattableString.Invariant($"line {result.Line} was rejected: {fault.Message}"));
        }, () => { });
        return true;
    }

    private X509Certificate2? Certificate()
    {
        if (options.Certificate is not { } path) return options.IsHttps ? HostCertificate.SelfSigned(Address, options.HostNames) : null;
        try
        {
            return HostCertificate.Read(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnusableException(path, "there is no such file. Check the path.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
        {
            throw new UnusableException(path, exception.Message);
        }
    }

    /// <summary>Reads an input, if there is one, and adds its name to what is wrong with it.</summary>
    private static T? Read<T>(string? path, Func<string, T> read)
    {
        if (path is null) return default;
        try
        {
            return read(path);
        }
        catch (InputException exception)
        {
            throw new UnusableException(InputFile.NameOf(path), exception.Message, exception.Line);
        }
    }
}
