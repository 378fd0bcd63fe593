namespace PhoneCallCtx.WebApi.Tests.Urls;

/// <summary>The values of parameter aliases.</summary>
public class ParameterAliasTests
{
    [Theory]
    [InlineData("e")]
    [InlineData("e/f")]
    public void A_bare_name_is_rejected(string value)
    {
        var answer = new Client().Get($"systemusers(7b0c5d5e-0000-4000-8000-000000000001)/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)?@t={value}");

        answer.Status.Should().Be(400, answer.Text);
        answer.Message.Should().NotBeEmpty();
    }
}
