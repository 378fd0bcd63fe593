using PhoneCallCtx.WebApi.Urls;

namespace PhoneCallCtx.WebApi.Tests.Urls;

/// <summary>The literals of arguments in URLs.</summary>
public class ArgumentTextTests
{
    [Theory]
    [InlineData("'Inactive'", "\"Inactive\"")]
    [InlineData(" 'It''s' ", "\"It's\"")]
    [InlineData("''", "\"\"")]
    [InlineData("'a\"b\\c'", "\"a\\\"b\\\\c\"")]
    [InlineData("'{x}'", "\"{x}\"")]
    [InlineData("2", "2")]
    [InlineData("true", "true")]
    [InlineData("null", "null")]
    [InlineData("7b0c5d5e-0000-4000-8000-000000000001", "\"7b0c5d5e-0000-4000-8000-000000000001\"")]
    [InlineData("Microsoft.Dynamics.CRM.EndpointAccessType'Default'", "\"Default\"")]
    [InlineData("{'a':'b'}", "{\"a\":\"b\"}")]
    [InlineData("{\"a\":\"it's\"}", "{\"a\":\"it's\"}")]
    [InlineData("{'a':'say \"b\"'}", "{\"a\":\"say \\\"b\\\"\"}")]
    [InlineData("{'a':'it\\'s'}", "{\"a\":\"it's\"}")]
    [InlineData("{\"a\":\"say \\\"b\\\"\"}", "{\"a\":\"say \\\"b\\\"\"}")]
    [InlineData("['a','b']", "[\"a\",\"b\"]")]
    [InlineData("[1,null]", "[1,null]")]
    public void A_literal_becomes_JSON(string literal, string json) => ArgumentText.ToJson(literal).Should().Be(json);

    [Theory]
    [InlineData("'")]
    [InlineData("'a")]
    [InlineData("a'")]
    [InlineData("a b'c'")]
    [InlineData("@p1")]
    public void Another_text_stays_as_it_is(string literal) => ArgumentText.ToJson(literal).Should().Be(literal);
}
