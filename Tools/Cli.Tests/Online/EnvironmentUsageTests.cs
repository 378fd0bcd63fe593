using System;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Records.Online;

namespace PhoneCallCtx.Cli.Tests.Online;

/// <summary>Addresses and the options about environments, before anything is sent.</summary>
public sealed class EnvironmentUsageTests : IDisposable
{
    private const string Address = "https://contoso.crm.dynamics.com";

    private readonly CommandLine _cli = new();

    [Theory]
    [InlineData(Address, Address, "v9.2")]
    [InlineData($"{Address}/", Address, "v9.2")]
    [InlineData($"{Address}//", Address, "v9.2")]
    [InlineData("HTTPS://Contoso.CRM.dynamics.com", Address, "v9.2")]
    [InlineData($"{Address}/api/data/v9.2", Address, "v9.2")]
    [InlineData($"{Address}/api/data/v9.1/msdyn_ocphonecallengagementctxes?$select=x", Address, "v9.1")]
    [InlineData($"{Address}/main.aspx?appid=1&pagetype=entitylist#top", Address, "v9.2")]
    [InlineData($"{Address}/apps/telephone", Address, "v9.2")]
    [InlineData($"{Address}:8443/", $"{Address}:8443", "v9.2")]
    [InlineData("http://127.0.0.1:5080/api/data/v9.2/", "http://127.0.0.1:5080", "v9.2")]
    [InlineData("http://localhost:5080", "http://localhost:5080", "v9.2")]
    [InlineData("http://[::1]:5080", "http://[::1]:5080", "v9.2")]
    [InlineData("https://crm.contoso.example/Org", "https://crm.contoso.example/Org", "v9.2")]
    [InlineData("https://crm.contoso.example/Org/main.aspx", "https://crm.contoso.example/Org", "v9.2")]
    [InlineData("https://crm.contoso.example/Org/api/data/v9.0/", "https://crm.contoso.example/Org", "v9.0")]
    public void An_address_is_understood_as_people_copy_it(string text, string name, string version)
    {
        var address = EnvironmentAddress.Read(text);
        address.Name.Should().Be(name);
        address.Root.AbsoluteUri.Should().Be($"{name}/api/data/{version}/");
    }

    [Theory]
    [InlineData("http://contoso.crm.dynamics.com", "the network could read the token")]
    [InlineData("http://10.0.0.1:5080", "the network could read the token")]
    [InlineData("https://ana:secret@contoso.crm.dynamics.com", "no user name and no password")]
    [InlineData("https://make.powerapps.com/environments/1", "make.powerapps.com is no environment")]
    [InlineData("https://", "this is no address")]
    [InlineData("https://con toso", "this is no address")]
    public void An_address_that_cannot_be_used_is_an_error(string address, string fault)
    {
        _cli.Run("check", address).Should().Be(2);
        _cli.Error.Should().Contain(fault).And.NotContain("secret").And.Contain("Usage: ");
    }

    [Theory]
    [InlineData("--filter", "statecode eq 0")]
    [InlineData("--since", "2026-01-31")]
    [InlineData("--state", "state.gz")]
    [InlineData("--token-command", "echo secret")]
    public void An_option_about_environments_needs_an_address(string option, string value)
    {
        _cli.Run("check", "calls.csv", option, value).Should().Be(2);
        _cli.Error.Should().Contain($"error: {option} is for an environment.").And.NotContain("secret");
    }

    [Theory]
    [InlineData("--filter", " ", "--filter is empty")]
    [InlineData("--filter", "$filter=statecode eq 0", "Leave out $filter=")]
    [InlineData("--filter", "statecode eq 0)", "a parenthesis without its other one")]
    [InlineData("--filter", "statecode eq 0) or (statecode eq 1", null)]
    [InlineData("--filter", "(statecode eq 0", "a parenthesis without its other one")]
    [InlineData("--filter", "msdyn_callername eq 'x", "a quotation mark")]
    [InlineData("--filter", "statecode\neq 0", "control character")]
    [InlineData("--since", "yesterday", "--since needs a date or a time")]
    [InlineData("--since", "03/04/2026", "--since needs a date or a time")]
    [InlineData("--since", "2026-02-30", "--since needs a date or a time")]
    public void A_value_that_cannot_be_used_is_an_error_before_any_request(string option, string value, string? fault)
    {
        _cli.Run("check", "http://127.0.0.1:9", option, value).Should().Be(2);
        if (fault is null) _cli.Error.Should().Contain("without its other one");
        else _cli.Error.Should().Contain(fault).And.NotContain("cannot be reached");
    }

    [Theory]
    [InlineData("msdyn_callername eq 'O''Brien (home'", null)]
    [InlineData("(statecode eq 0) and (statuscode eq 1)", null)]
    [InlineData(null, "2026-01-31")]
    [InlineData(null, "2026-01-31T14:30:00+01:00")]
    public void A_filter_and_a_date_that_can_be_used_are_accepted(string? filter, string? since) =>
        EnvironmentInput.FaultOf(Address, new EnvironmentOptions(filter, since, null, null)).Should().BeNull();

    [Fact]
    public void A_time_with_an_offset_is_sent_in_UTC() =>
        EnvironmentQuery.Of(new EnvironmentOptions(null, "2026-01-31T14:30:00+01:00", null, null)).Should().EndWith("&$filter=createdon%20ge%202026-01-31T13%3A30%3A00Z");

    [Fact]
    public void A_filter_that_makes_the_address_too_long_is_an_error()
    {
        var query = () => EnvironmentQuery.Of(new EnvironmentOptions(new string('x', 33_000), null, null, null));
        query.Should().Throw<InputException>().WithMessage("*too long*");
    }

    [Fact]
    public void A_state_file_is_for_one_environment_and_is_no_result()
    {
        _cli.Run("check", Address, "https://fabrikam.crm.dynamics.com", "--state", _cli.PathOf("state.gz")).Should().Be(2);
        _cli.Error.Should().Contain("--state is for one environment.");
        foreach (var option in new[] { "--output", "--report", "--suggestions" })
        {
            _cli.Run("check", Address, "--state", _cli.PathOf("state.csv"), option, _cli.PathOf("./state.csv")).Should().Be(2);
            _cli.Error.Should().Contain("--state names a file that is a result.");
        }
    }

    public void Dispose() => _cli.Dispose();
}
