using System;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Cli.Tests.Serving;

/// <summary>serve as a process: its start, its first answers, and its end.</summary>
[Trait("Category", "OneCulture")]
public sealed class ServeCommandTests : IDisposable
{
    private const string Ana = """{"message":"Create","parameters":{"Target":{"@table":"systemuser","id":"$ana","fullname":"Ana"}}}""";

    private readonly CommandLine _cli = new();

    [UnixTheory]
    [InlineData("TERM")]
    [InlineData("INT")]
    [InlineData("HUP")]
    public async Task A_signal_ends_it_with_code_0(string signal)
    {
        using var server = await Server.Start();
        server.FirstLine.Should().MatchRegex(@"^http://127\.0\.0\.1:[1-9][0-9]*/api/data/v9\.2/$");
        var (status, body) = await server.Get("WhoAmI");
        status.Should().Be(200);
        UserIn(body).Should().Be(WellKnown.AdministratorId);
        (await server.End(signal)).Should().Be((0, "", ""));
    }

    [UnixFact]
    public async Task Tokens_belong_to_users_of_the_seed()
    {
        var seed = _cli.File("seed.jsonl", Ana + "\n" + Ana);
        using var server = await Server.Start("--seed", seed, "--users", _cli.File("users.json", """{"ana-token":"$ana"}"""));
        var (status, body) = await server.Get("WhoAmI", "ana-token");
        status.Should().Be(200);
        UserIn(body).Should().NotBe(WellKnown.AdministratorId);
        (await server.Get("WhoAmI", "other")).Status.Should().Be(401);
        UserIn((await server.Get("WhoAmI")).Body).Should().Be(WellKnown.AdministratorId);
        (await server.End("TERM")).Error.Should().MatchRegex($"^note: {seed}: line 2 was rejected: [^\n]+\n$", "a seed can run again on a database that has its rows");
    }

    [UnixFact]
    public async Task The_rows_of_a_database_stay()
    {
        var database = _cli.PathOf("rows.sqlite");
        var users = _cli.File("users.json", """{"ana-token":"$ana"}""");
        using (var first = await Server.Start("--database", database, "--seed", _cli.File("seed.jsonl", Ana)))
        {
            _cli.Run("serve", "--port", "0", "--database", database).Should().Be(2);
            _cli.Error.Should().StartWith($"error: {database}: ", "the first process uses it");
            (await first.End("TERM")).Code.Should().Be(0);
        }

        using var second = await Server.Start("--database", database, "--users", users);
        (await second.Get("WhoAmI", "ana-token")).Status.Should().Be(200);
        (await second.End("TERM")).Code.Should().Be(0);
    }

    [UnixFact]
    public async Task The_log_on_standard_output_is_JSON_only()
    {
        using var server = await Server.Start("--log", "-");
        using var first = JsonDocument.Parse(server.FirstLine);
        first.RootElement.GetProperty("address").GetString().Should().StartWith("http://127.0.0.1:");
        await server.Get("WhoAmI");
        var (code, output, _) = await server.End("TERM");
        code.Should().Be(0);
        using var line = JsonDocument.Parse(output);
        line.RootElement.GetProperty("path").GetString().Should().Be("/api/data/v9.2/WhoAmI");
    }

    [UnixFact]
    public async Task The_log_in_a_file_grows()
    {
        var log = _cli.File("requests.jsonl", "{}\n");
        using var server = await Server.Start("--log", log, "--https");
        server.FirstLine.Should().StartWith("https://127.0.0.1:");
        (await server.Get("WhoAmI")).Status.Should().Be(200);
        (await server.End("TERM")).Should().Be((0, "", ""));
        File.ReadAllLines(log).Should().HaveCount(2);
    }

    [UnixFact]
    public async Task A_port_in_use_is_reported()
    {
        using var server = await Server.Start();
        var port = new Uri(server.FirstLine).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        _cli.Run("serve", "--port", port).Should().Be(2);
        _cli.Error.Should().Be($"error: 127.0.0.1:{port}: another program listens there. Give another port, or 0 for a free one.\n");
        _cli.Output.Should().BeEmpty();
    }

    [Theory]
    [InlineData("--port needs a number from 0 to 65535.", "--port", "65536")]
    [InlineData("--port needs a number from 0 to 65535.", "--port", "-1")]
    [InlineData("--port needs a number from 0 to 65535.", "--port", "x")]
    [InlineData("--listen needs an IP address, such as 0.0.0.0.", "--listen", "localhost")]
    [InlineData("--host needs the name of a host without a port, such as dataverse.example.com.", "--host", "a.example:80")]
    [InlineData("--cors needs an origin: scheme, host and port, such as https://localhost:3000.", "--cors", "*")]
    [InlineData("--cors needs an origin: scheme, host and port, such as https://localhost:3000.", "--cors", "https://localhost:3000/")]
    [InlineData("--cors needs an origin: scheme, host and port, such as https://localhost:3000.", "--cors", "ftp://localhost")]
    [InlineData("--database needs the name of a file.", "--database", "")]
    [InlineData("Standard input can be read once. Give - once.", "--seed", "-", "--users", "-")]
    public void A_wrong_option_is_reported(string fault, params string[] options)
    {
        _cli.Run(["serve", .. options]).Should().Be(2);
        _cli.Error.Split('\n').Should().Contain("error: " + fault);
        _cli.Output.Should().BeEmpty();
    }

    [Theory]
    [InlineData("--settings")]
    [InlineData("--seed")]
    [InlineData("--users")]
    [InlineData("--certificate")]
    public void A_missing_file_is_reported(string option)
    {
        var path = _cli.PathOf("none");
        _cli.Run("serve", "--port", "0", option, path).Should().Be(2);
        _cli.Error.Should().Be($"error: {path}: there is no such file. Check the path.\n");
    }

    [Theory]
    [InlineData("--database")]
    [InlineData("--settings")]
    [InlineData("--seed")]
    [InlineData("--users")]
    [InlineData("--certificate")]
    [InlineData("--log")]
    public void A_folder_is_no_file(string option)
    {
        var path = _cli.Folder("folder");
        _cli.Run("serve", "--port", "0", option, path).Should().Be(2);
        _cli.Error.Should().StartWith($"error: {path}: ").And.NotContain("defect");
    }

    [Theory]
    [InlineData("--settings", """{"moed":"audit"}""", "There is no setting \"moed\".")]
    [InlineData("--seed", "{}", ", line 1: a request needs a \"message\": the name of one.")]
    [InlineData("--seed", "", "there are no requests: nothing was run.")]
    [InlineData("--users", "[]", "the users are an object: ")]
    [InlineData("--users", "{", "this is not JSON: ")]
    [InlineData("--users", "{\"a\":1}", "the user of \"a\" is no text.")]
    [InlineData("--users", "{\"a\":\"\\ud800\"}", "a text has half of a surrogate pair.")]
    [InlineData("--users", "{\"a b\":\"x\"}", "\"a b\" is no token.")]
    [InlineData("--users", "{\"\":\"x\"}", "\"\" is no token.")]
    [InlineData("--users", "{\"a\":\"x\"}", "\"x\" is no identifier.")]
    [InlineData("--users", "{\"a\":\"$none\"}", "no line before creates a row $none.")]
    [InlineData("--users", "{\"a\":\"$ana\",\"a\":\"$ana\"}", "this is not JSON: ")]
    [InlineData("--certificate", "nothing", "it has no certificate with a private key that can be read.")]
    public void A_file_that_cannot_be_understood_is_reported(string option, string content, string fault)
    {
        var path = _cli.File("input", content);
        _cli.Run("serve", "--port", "0", option, path).Should().Be(2);
        _cli.Error.Should().StartWith($"error: {path}").And.Contain(fault).And.NotContain("defect");
        _cli.Output.Should().BeEmpty();
    }

    [Fact]
    public void Standard_input_can_be_the_users()
    {
        _cli.RunWithInput(Encoding.UTF8.GetBytes("[]"), "serve", "--port", "0", "--users", "-").Should().Be(2);
        _cli.Error.Should().StartWith("error: standard input: the users are an object: ");
    }

    [Fact]
    public void The_log_is_no_other_file_of_the_command()
    {
        var settings = _cli.File("settings.json", "{}");
        _cli.Run("serve", "--port", "0", "--settings", settings, "--log", settings).Should().Be(2);
        _cli.Error.Should().Be($"error: {settings}: cannot be written: another option names it too. Name another file.\n");
        File.ReadAllText(settings).Should().Be("{}");
    }

    [Fact]
    public void An_address_of_another_machine_is_reported()
    {
        _cli.Run("serve", "--port", "0", "--listen", "192.0.2.1").Should().Be(2);
        _cli.Error.Should().StartWith("error: 192.0.2.1:0: it is not possible to listen there. ");
    }

    public void Dispose() => _cli.Dispose();

    private static Guid UserIn(string body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.GetProperty("UserId").GetGuid();
    }
}
