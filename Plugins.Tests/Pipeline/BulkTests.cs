using System;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>CreateMultiple and UpdateMultiple: the same evaluation, with the index of each row.</summary>
public class BulkTests
{
    [Fact]
    public void Every_row_is_evaluated_and_named_by_its_index()
    {
        var exception = StepRun.Rejection(Requests.CreateMultiple(
            PhoneCall.Row(("msdyn_fromphone", "112")), PhoneCall.Row(("msdyn_tophone", "12"), ("msdyn_callername", "a\tb")), PhoneCall.Row(), PhoneCall.Row(("statecode", new OptionSetValue(7)))))!;

        exception.HttpStatus.Should().Be(PluginHttpStatusCode.BadRequest);
        exception.Message.Should().Be(
            "No phone call record was saved (4 in this request). Please correct:\n" +
            "- Targets[1] \"Caller Name\": \"a\\u0009b\" cannot be shown on one line: character 2 is a tab (U+0009). Remove it. [PCC003]\n" +
            "- Targets[1] \"Organization phone number\": \"12\" is not a phone number (digits: 2, minimum: 3). Enter the whole number. [PCC101]\n" +
            "- Targets[3] \"Status\": 7 is not a status of this table. Use one of: 0 (Active), 1 (Inactive). [PCC201]");
        StepRun.Violations(exception).Select(violation => $"{violation.GetProperty("row").GetInt32()} {violation.GetProperty("code").GetString()} {violation.GetProperty("column").GetString()}")
            .Should().Equal("1 PCC003 msdyn_callername", "1 PCC101 msdyn_tophone", "3 PCC201 statecode");
    }

    [Fact]
    public void The_details_have_the_key_of_the_row_and_every_fact()
    {
        var id = Guid.NewGuid();
        var keyed = new Entity("msdyn_ocphonecallengagementctx", id) { ["msdyn_tophone"] = "12" };
        var violation = StepRun.Violations(StepRun.Rejection(Requests.UpdateMultiple((PhoneCall.Row(), null), (keyed, null)))!).Single();
        violation.ToString().Should().Be(
            """{"row":1,"id":"ID","code":"PCC101","column":"msdyn_tophone","message":"\"Organization phone number\": \"12\" is not a phone number (digits: 2, minimum: 3). Enter the whole number.","facts":{"value":"12","digits":"2","fewest":"3"}}"""
                .Replace("ID", id.ToString(), StringComparison.Ordinal));

        var keyless = new Entity("msdyn_ocphonecallengagementctx") { ["msdyn_tophone"] = "12" };
        StepRun.Violations(StepRun.Rejection(Requests.CreateMultiple(keyless))!).Single().TryGetProperty("id", out var _).Should().BeFalse();
    }

    [Fact]
    public void Each_row_is_compared_with_its_own_image()
    {
        var row = PhoneCall.Row(("msdyn_fromphone", "CALL ME"));
        var same = PhoneCall.Row(("msdyn_fromphone", "CALL ME"));
        var other = PhoneCall.Row(("msdyn_fromphone", "112"));
        Rows(Requests.UpdateMultiple((row, same), (row, other), (row, null), (row, same))).Should().Equal(1, 2);

        var request = Requests.UpdateMultiple((row, same), (row, same), (row, same));
        request.PreEntityImagesCollection = [request.PreEntityImagesCollection[0], null!];
        Rows(request).Should().Equal(1, 2);
        request.PreEntityImagesCollection = null!;
        Rows(request).Should().Equal(0, 1, 2);
    }

    [Fact]
    public void A_context_without_image_arrays_has_no_images()
    {
        var request = Requests.Of("UpdateMultiple", ("Targets", new EntityCollection([PhoneCall.Row(("msdyn_fromphone", "CALL ME"))])));
        Rows(request).Should().Equal(0);
        StepRun.Trace(request).Should().Contain("there is no image PreImage");
    }

    [Fact]
    public void A_request_without_rows_is_accepted()
    {
        StepRun.Codes(Requests.CreateMultiple()).Should().BeEmpty();
        StepRun.Trace(Requests.CreateMultiple()).Should().Contain("0 rows");
    }

    [Fact]
    public void The_first_fifty_of_a_thousand_bad_rows_are_reported()
    {
        var rows = Enumerable.Range(0, 1000).Select(_ => PhoneCall.Row(("msdyn_fromphone", "CALL ME"))).ToArray();
        Rows(Requests.CreateMultiple(rows)).Should().Equal(Enumerable.Range(0, 50));
    }

    private static int[] Rows(FakeXrmEasy.Plugins.XrmFakedPluginExecutionContext request) =>
        StepRun.Violations(StepRun.Rejection(request)!).Select(violation => violation.GetProperty("row").GetInt32()).ToArray();
}
