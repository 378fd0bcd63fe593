using System;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Net;
using PhoneCallCtx.Cli.Output;

namespace PhoneCallCtx.Cli.Commands;

/// <summary><c>serve</c>: a local Dataverse behind its Web API.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 5080;

    public static Command Create(Consoles consoles)
    {
        var port = new Option<int>("--port") { Description = "The port, from 0 to 65535. 0 picks a free one.", DefaultValueFactory = _ => DefaultPort, HelpName = "PORT" };
        port.Check(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= IPEndPoint.MaxPort, "--port needs a number from 0 to 65535.");
        var listen = new Option<string?>("--listen") { Description = "Listen on this address of the machine, so that other machines can send requests: 0.0.0.0 for all addresses. Without it, only this machine can.", HelpName = "ADDRESS" };
        listen.Check(text => IPAddress.TryParse(text, out _), "--listen needs an IP address, such as 0.0.0.0.");
        var host = new Option<string[]>("--host") { Description = "Accept this name in the Host header too. May be given several times.", HelpName = "NAME" };
        host.Check(text => Uri.CheckHostName(text) == UriHostNameType.Dns, "--host needs the name of a host without a port, such as dataverse.example.com.");
        var database = CommonOptions.Database();
        var settings = CommonOptions.Settings();
        var seed = new Option<string?>("--seed") { Description = "Run the requests of a script first, in the form of replay.", HelpName = "FILE.jsonl" };
        var users = new Option<string?>("--users") { Description = "A JSON object with the user of each bearer token: an identifier, or $ and a name of the seed. Requests without a token are those of the administrator; without this file, all are.", HelpName = "FILE" };
        var https = new Option<bool>("--https") { Description = "Serve https, with a certificate that is made at the start." };
        var certificate = new Option<string?>("--certificate") { Description = "Serve https with this certificate and private key: PEM, or PKCS 12 without a password.", HelpName = "FILE" };
        var cors = new Option<string?>("--cors") { Description = "Let pages of this origin send requests and read answers, such as https://localhost:3000.", HelpName = "ORIGIN" };
        cors.Check(IsOrigin, "--cors needs an origin: scheme, host and port, such as https://localhost:3000.");
        var log = new Option<string?>("--log") { Description = "Append one JSON line for each request to a file, or - for standard output: method, path with masked values, status, milliseconds, steps.", HelpName = "FILE" };

        // For recordings of clients, which tests replay (Tools/WebApi.Tests/Clients).
        var record = new Option<string?>("--record") { Description = "Append each request with its answer to a file.", HelpName = "FILE.jsonl", Hidden = true };

        var command = new Command("serve", "Serves the Web API of a local Dataverse, with the steps and custom APIs of the plug-in, until Ctrl+C or SIGTERM. Prints the base address when it listens.\nExit code: 0 ended by a signal; 2 wrong usage, an unusable file or address, or a line of the seed that cannot be understood.");
        foreach (var option in new Option[] { port, listen, host, database, settings, seed, users, https, certificate, cors, log, record }) command.Options.Add(option);
        command.SetAction(parsed => new ServeRun(consoles, new ServeOptions(
            parsed.GetValue(listen), parsed.GetValue(port), parsed.GetValue(host) ?? [], parsed.GetValue(database), parsed.GetValue(settings), parsed.GetValue(seed),
            parsed.GetValue(users), parsed.GetValue(https), parsed.GetValue(certificate), parsed.GetValue(cors), parsed.GetValue(log), parsed.GetValue(record))).Execute());
        return command;
    }

    private static void Check(this Option option, Func<string, bool> isValid, string fault) => option.Validators.Add(result =>
    {
        if (!result.Tokens.All(token => isValid(token.Value))) result.AddError(fault);
    });

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), text, StringComparison.OrdinalIgnoreCase);
}
