using System;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>The verdict is as good as possible, in whichever way a host supplies the further interfaces of a context.</summary>
public class ContextInterfaceTests
{
    private const string All = """{"lockInactiveRows":true,"transitions":{"Active":["Inactive"]},"fixedOnceSet":["msdyn_callsid"]}""";

    private static readonly ContextShape[] WithoutImages = [ContextShape.PlainAndNull, ContextShape.PlainAndThrows, ContextShape.PlainAndOther];

    /// <summary>The code, a row that breaks the rule over its image, an image over which the same row is good, and the image.</summary>
    private static readonly (string Code, Func<Entity> Target, Entity Good, Entity Bad)[] Cases =
    [
        ("PCC203", () => PhoneCall.State(null, 2), PhoneCall.State(1, 2), PhoneCall.State(0, 1)),
        ("PCC205", () => PhoneCall.State(0, 1), PhoneCall.State(0, 1), PhoneCall.State(1, 2)),
        ("PCC206", () => PhoneCall.Row(("msdyn_callername", "Ana Horvat")), PhoneCall.State(0, 1), PhoneCall.State(1, 2)),
        ("PCC301", () => PhoneCall.Row(("msdyn_callsid", "CA1")), PhoneCall.State(0, 1, ("msdyn_callsid", "CA1")), PhoneCall.State(0, 1, ("msdyn_callsid", "CA0"))),
    ];

    public static TheoryData<string, ContextShape> Seeing => Pairs(shape => !WithoutImages.Contains(shape));

    public static TheoryData<string, ContextShape> Blind => Pairs(shape => WithoutImages.Contains(shape));

    public static TheoryData<ContextShape> Shapes => [.. Enum.GetValues<ContextShape>()];

    [Theory]
    [MemberData(nameof(Seeing))]
    public void Rules_that_need_images_of_many_rows_are_evaluated_if_images_exist(string code, ContextShape shape)
    {
        var (_, target, good, bad) = Cases.Single(entry => entry.Code == code);
        Codes(shape, (target(), good), (target(), good)).Codes.Should().BeEmpty();
        var (codes, services) = Codes(shape, (target(), good), (target(), bad), (target(), good));
        codes.Should().Equal("1 " + code);
        services.Trace.Lines.Should().NotContainMatch("there is no image*");
        services.Requested.Should().Equal([typeof(IPluginExecutionContext4), typeof(IPluginExecutionContext7)], "the images are requested once, and the kind of caller once for the log of the rejection");
        Codes(shape, (target(), bad)).Codes.Should().Equal("0 " + code);
    }

    [Theory]
    [MemberData(nameof(Blind))]
    public void The_trace_names_rules_that_lack_their_images(string code, ContextShape shape)
    {
        var (_, target, good, bad) = Cases.Single(entry => entry.Code == code);
        var (codes, services) = Codes(shape, (target(), good), (target(), bad), (PhoneCall.Row(("msdyn_fromphone", "CALL ME")), bad));
        codes.Should().Equal("2 PCC101");
        services.Trace.Lines.Should().ContainSingle(line => line.StartsWith("there is no image PreImage: ", StringComparison.Ordinal))
            .Which.Should().Contain(" rows=\"3\"").And.Contain(code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_row_beyond_the_images_has_no_image(int images)
    {
        var (_, target, _, bad) = Cases[0];
        var request = Requests.UpdateMultiple(new NewestContext(), (target(), bad), (target(), bad), (target(), bad));
        request.PreEntityImagesCollection = [.. request.PreEntityImagesCollection.Take(images)];
        Run(request, ContextShape.ObjectForEach).Codes.Should().Equal(Enumerable.Range(0, images).Select(row => $"{row} PCC203"));
    }

    [Fact]
    public void A_null_or_empty_image_collection_means_no_image()
    {
        var (_, target, _, bad) = Cases[0];
        var request = Requests.UpdateMultiple(new NewestContext(), (target(), bad), (target(), bad), (target(), bad), (target(), bad));
        request.PreEntityImagesCollection[0] = null!;
        request.PreEntityImagesCollection[1] = [];
        request.PreEntityImagesCollection[2]["PreImage"] = null!;
        var (codes, services) = Run(request, ContextShape.ObjectForEach);
        codes.Should().Equal("3 PCC203");
        services.Trace.Lines.Should().ContainSingle(line => line.EndsWith(" rows=\"3\" rules=\"PCC203\"", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_request_reads_no_further_interface_without_need(ContextShape shape)
    {
        foreach (var message in new[] { "Create", "Update" })
        {
            Request("112").Codes.Should().BeEmpty();
            Request("112").Services.Requested.Should().BeEmpty();
            Request("CALL ME").Codes.Should().Equal("0 PCC101");
            Request("CALL ME").Services.Requested.Should().Equal([typeof(IPluginExecutionContext7)], "the log of a violation names the kind of caller");

            (string[] Codes, ContextServices Services) Request(string phone) =>
                Run(Requests.Fill(new NewestContext(), message, PhoneCall.State(0, 1), ("Target", PhoneCall.Row(("msdyn_fromphone", phone)))), shape);
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void An_application_user_is_recognized_if_the_host_supplies_the_interface(ContextShape shape)
    {
        const string Lenient = """{"applicationUsers":"audit"}""";
        var isKnown = !WithoutImages.Contains(shape) && shape != ContextShape.ObjectForEachUpToFour;
        foreach (var isApplicationUser in new[] { true, false })
        {
            var request = Requests.Fill(new NewestContext { IsApplicationUser = isApplicationUser }, "Create", preImage: null, ("Target", PhoneCall.Row(("msdyn_fromphone", "CALL ME"))));
            Run(request, shape, Lenient).Codes.Should().HaveCount(isKnown && isApplicationUser ? 0 : 1);
        }
    }

    private static (string[] Codes, ContextServices Services) Codes(ContextShape shape, params (Entity Target, Entity? Image)[] rows) => Run(Requests.UpdateMultiple(new NewestContext(), rows), shape);

    /// <summary>The row and the code of each violation.</summary>
    private static (string[] Codes, ContextServices Services) Run(NewestContext request, ContextShape shape, string configuration = All)
    {
        var services = new ContextServices(request, shape);
        var rejection = StepRun.Rejection(services, request.MessageName, configuration);
        return (rejection is null ? [] : [.. StepRun.Violations(rejection).Select(violation => $"{violation.GetProperty("row").GetInt32()} {violation.GetProperty("code").GetString()}")], services);
    }

    private static TheoryData<string, ContextShape> Pairs(Func<ContextShape, bool> which)
    {
        var data = new TheoryData<string, ContextShape>();
        foreach (var (code, _, _, _) in Cases)
            foreach (var shape in Enum.GetValues<ContextShape>().Where(which)) data.Add(code, shape);
        return data;
    }
}
