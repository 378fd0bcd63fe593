using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Steps;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>A Restore brings a deleted row back, and its Target overrides columns. It is evaluated as an Update of the deleted row.</summary>
public class RestoreTests
{
    private const string All = """{"lockInactiveRows":true,"transitions":{"Active":["Inactive"]},"fixedOnceSet":["msdyn_callsid"],"required":["msdyn_callsid"]}""";

    private static readonly Entity Active = PhoneCall.State(
        0, 1, ("msdyn_callername", "Ana"), ("msdyn_callsid", "CA0"), ("msdyn_fromphone", "CALL ME"), ("ownerid", new EntityReference("systemuser", PhoneCall.Id)));

    private static readonly Entity Inactive = PhoneCall.State(1, 2, ("msdyn_callername", "Ana"), ("msdyn_callsid", "CA0"));

    [Fact]
    public void Columns_that_Target_does_not_override_are_not_evaluated()
    {
        StepRun.Codes(Requests.Restore(PhoneCall.Row(), Active), All).Should().BeEmpty();
        StepRun.Codes(Requests.Restore(PhoneCall.Row(), Inactive), All).Should().BeEmpty();
        StepRun.Codes(Requests.Restore(PhoneCall.Row()), All).Should().BeEmpty("what is required is missing from a new row only");
        StepRun.Codes(Requests.Restore(PhoneCall.Row(("msdyn_fromphone", "CALL ME")), Active), All).Should().BeEmpty("it is what the row in the bin has");
    }

    public static TheoryData<string, object?, string> Overrides => new()
    {
        { "msdyn_callername", new string('x', 101), "PCC001" }, { "msdyn_callername", new string('x', 100), "" },
        { "msdyn_callername", 42, "PCC002" }, { "msdyn_callername", "a\tb", "PCC003" }, { "utcconversiontimezonecode", -2, "PCC004" },
        { "ownerid", "lookup contact", "PCC005" }, { "ownerid", null, "PCC006" }, { "msdyn_callsid", null, "PCC006 PCC301" },
        { "msdyn_fromphone", "CALL YOU", "PCC101" }, { "msdyn_fromphone", "+442079460018", "" },
        { "statecode", "choice 69", "PCC201" }, { "statuscode", "choice 69", "PCC202" },
        { "statuscode", "choice 2", "PCC203" }, { "statuscode", "choice 1", "" }, { "statecode", null, "PCC204" }, { "msdyn_callsid", "CA1", "PCC301" },
    };

    [Theory]
    [MemberData(nameof(Overrides))]
    public void Columns_that_Target_overrides_are_evaluated_as_by_an_Update(string column, object? value, string codes)
    {
        string.Join(' ', StepRun.Codes(Requests.Restore(PhoneCall.Row((column, SdkValue.Of(value))), Active), All)).Should().Be(codes);
        string.Join(' ', StepRun.Codes(Requests.Update(PhoneCall.Row((column, SdkValue.Of(value))), Active), All)).Should().Be(codes);
    }

    [Fact]
    public void The_status_and_the_lock_of_the_deleted_row_apply()
    {
        StepRun.Codes(Requests.Restore(PhoneCall.State(0, null), Inactive), All).Should().Equal("PCC205");
        StepRun.Codes(Requests.Restore(PhoneCall.State(1, null), Active), All).Should().BeEmpty();
        StepRun.Codes(Requests.Restore(PhoneCall.Row(("msdyn_callername", "Bo")), Inactive), All).Should().Equal("PCC206");
        StepRun.Codes(Requests.Restore(PhoneCall.Row(("msdyn_callername", "Bo")), Active), All).Should().BeEmpty();
    }

    [Fact]
    public void A_Restore_without_an_image_names_the_rules_that_need_it()
    {
        StepRun.Codes(Requests.Restore(PhoneCall.Row(("msdyn_fromphone", "CALL ME")))).Should().Equal("PCC101");
        StepRun.Codes(Requests.Restore(PhoneCall.State(1, 1))).Should().Equal("PCC203");
        StepRun.Trace(Requests.Restore(PhoneCall.Row(("msdyn_callername", "Bo"))), All).Should().EndWith(" rows=\"1\" rules=\"PCC206\"");
    }

    [Fact]
    public void A_Target_without_a_row_is_a_wrong_registration() =>
        StepRun.Rejection(Requests.Of("Restore", ("Target", new EntityReference("msdyn_ocphonecallengagementctx", PhoneCall.Id))))!.Message
            .Should().EndWith("\n- The parameter Target is missing or not of the type Entity. [PCC901]");

    [Fact]
    public void The_parent_of_a_Restore_is_never_a_split_Update()
    {
        var request = Requests.Restore(PhoneCall.Row(("msdyn_callername", "Ana")));
        request.Stage = 20;
        request.ParentContext = Requests.Restore(PhoneCall.Row(("msdyn_fromphone", "CALL ME")));
        StepRun.Codes(request).Should().BeEmpty();
    }

    [Fact]
    public void The_numbers_of_a_Restore_are_rewritten_if_the_configuration_requires_it()
    {
        var row = PhoneCall.Row(("msdyn_fromphone", "020 7946 0018"));
        new NormalizePhonesOnUpdate("""{"phones":{"msdyn_fromphone":{"normalize":true,"defaultRegion":"GB"}}}""").Execute(new OnlyContext(Requests.Restore(row, Active)));
        row["msdyn_fromphone"].Should().Be("+442079460018");
    }
}
