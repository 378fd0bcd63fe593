namespace PhoneCallCtx.WebApi.Tests.Urls;

/// <summary>The values of parameter aliases.</summary>
public class ParameterAliasTests
{
    [Theory]
    [InlineData("@t", "e")]
    [InlineData("@t", "e/f")]
    [InlineData("(e(d=@t))", "{''}")]
    public void A_value_that_the_parser_cannot_read_is_rejected(string target, string value)
    {
        var answer = new Client().Get($"systemusers(7b0c5d5e-0000-4000-8000-000000000001)/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target={target})?@t={value}");

        answer.Status.Should().Be(400, answer.Text);
        answer.Message.Should().NotBeEmpty();
    }
}
