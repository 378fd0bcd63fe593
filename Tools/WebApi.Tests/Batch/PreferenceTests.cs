using System;
using System.Collections.Generic;
using PhoneCallCtx.WebApi.Batch;

namespace PhoneCallCtx.WebApi.Tests.Batch;

public class PreferenceTests
{
    [Theory]
    [InlineData("odata.continue-on-error", true)]
    [InlineData("continue-on-error", true)]
    [InlineData("OData.Continue-On-Error", true)]
    [InlineData("return=representation, odata.continue-on-error", true)]
    [InlineData("odata.include-annotations=\"*\",odata.continue-on-error=true", true)]
    [InlineData("odata.continue-on-error = \"true\"", true)]
    [InlineData("odata.continue-on-error=false", false)]
    [InlineData("odata.include-annotations=\"a, odata.continue-on-error\"", false)]
    [InlineData("odata.continue-on-errors", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_batch_goes_on_if_its_preference_says_so(string? prefer, bool goesOn) => Preferences.GoesOn(Headers("Prefer", prefer)).Should().Be(goesOn);

    [Theory]
    [InlineData("MSCRMCallerID")]
    [InlineData("callerobjectid")]
    [InlineData("MSCRM.BypassCustomPluginExecution")]
    [InlineData("MSCRM.SuppressDuplicateDetection")]
    [InlineData("OData-MaxVersion")]
    [InlineData("Consistency")]
    public void Headers_about_the_caller_apply_to_the_requests(string name)
    {
        Preferences.Merge(Headers(name, "batch"), Headers("X", "y")).Should().Contain(name, "batch").And.Contain("x", "y");
        Preferences.Merge(Headers(name, "batch"), Headers(name.ToUpperInvariant(), "own"))[name].Should().Be("own");
    }

    [Theory]
    [InlineData("Content-Type")]
    [InlineData("Content-Length")]
    [InlineData("Accept")]
    [InlineData("If-Match")]
    [InlineData("If-None-Match")]
    [InlineData("Authorization")]
    [InlineData("Host")]
    public void Other_headers_of_the_batch_do_not(string name) => Preferences.Merge(Headers(name, "batch"), Headers("X", "y")).Should().ContainSingle().Which.Key.Should().Be("X");

    [Theory]
    [InlineData("odata.include-annotations=\"a,b\", odata.continue-on-error, return=representation", null, "odata.include-annotations=\"a,b\", return=representation")]
    [InlineData("odata.continue-on-error", null, null)]
    [InlineData("odata.include-annotations=\"*\"", "return=representation", "return=representation")]
    [InlineData("odata.include-annotations=\"*\"", "", "")]
    public void Preferences_apply_unless_the_request_has_its_own(string batch, string? own, string? merged) =>
        Preferences.Merge(Headers("prefer", batch), Headers("PREFER", own)).GetValueOrDefault("Prefer").Should().Be(merged);

    private static Dictionary<string, string> Headers(string name, string? value)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (value is not null) headers[name] = value;
        return headers;
    }
}
