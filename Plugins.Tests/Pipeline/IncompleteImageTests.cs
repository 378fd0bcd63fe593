using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Steps;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>
/// Status, status reason and owner are in every row. An image without one of them is incomplete: the values of the missing columns
/// are not known, and do not count as empty.
/// </summary>
public class IncompleteImageTests
{
    private const string All = """{"lockInactiveRows":true,"transitions":{"Active":["Inactive"]},"fixedOnceSet":["msdyn_callsid"],"required":["msdyn_callsid"]}""";

    private static readonly EntityReference Owner = new("systemuser", new Guid("7d1f0000-0000-0000-0000-000000000001"));

    private static readonly ContextShape[] WithImagesOfRows = [.. Enum.GetValues<ContextShape>().Where(shape => !shape.ToString().StartsWith("Plain", StringComparison.Ordinal))];

    /// <summary>
    /// The supplied columns; the columns that the image lacks; the rejection over the incomplete image; the rules in the trace; and
    /// the rejection over the complete image.
    /// </summary>
    private static readonly Dictionary<string, (Entity Target, string Lacks, string Rejecting, string Named, string Complete)> Cases = new(StringComparer.Ordinal)
    {
        ["a required column is emptied"] = (PhoneCall.Row(("msdyn_callsid", null)), "msdyn_callsid ownerid", "PCC006", "PCC301", "PCC006 PCC301"),
        ["the status is emptied"] = (PhoneCall.Row(("statecode", null)), "statecode", "PCC204", "", "PCC204"),
        ["the status reason is emptied"] = (PhoneCall.Row(("statuscode", null)), "statuscode", "PCC204", "", "PCC204"),
        ["the owner is emptied"] = (PhoneCall.Row(("ownerid", null)), "ownerid", "PCC006", "", "PCC006"),
        ["a status reason of the other status"] = (PhoneCall.State(null, 2), "statecode", "", "PCC203", "PCC203"),
        ["a status reason of the other status, without an owner in the image"] = (PhoneCall.State(null, 2), "ownerid", "PCC203", "", "PCC203"),
        ["a status reason of the other status, without a status reason in the image"] = (PhoneCall.State(null, 2), "statuscode", "PCC203", "", "PCC203"),
        ["a status reason of the status"] = (PhoneCall.State(null, 1), "statecode", "", "PCC203", ""),
        ["another call"] = (PhoneCall.Row(("msdyn_callsid", "CA1")), "msdyn_callsid statecode", "", "PCC206, PCC301", "PCC301"),
        ["another call, without an owner in the image"] = (PhoneCall.Row(("msdyn_callsid", "CA1")), "ownerid", "PCC301", "", "PCC301"),
        ["the same call"] = (PhoneCall.Row(("msdyn_callsid", "CA0")), "msdyn_callsid ownerid", "", "PCC301", ""),
        ["a change of a column"] = (PhoneCall.Row(("msdyn_callername", "Bo")), "statecode", "", "PCC206", ""),
        ["a change of a column, without an owner in the image"] = (PhoneCall.Row(("msdyn_callername", "Bo")), "ownerid", "", "", ""),
        ["the status of before"] = (PhoneCall.State(0, null), "statecode", "", "PCC205", ""),
        ["a value that is wrong since long"] = (PhoneCall.Row(("msdyn_fromphone", "CALL ME")), "ownerid", "", "", ""),
        ["a value that is wrong, and that the image does not show"] = (PhoneCall.Row(("msdyn_fromphone", "CALL ME")), "ownerid msdyn_fromphone", "PCC101", "", ""),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    [Trait("Category", "Volume")]
    public void Missing_columns_of_an_incomplete_image_are_unknown_in_every_context(string name)
    {
        var (target, lacks, rejecting, named, complete) = Cases[name];
        foreach (var shape in Enum.GetValues<ContextShape>())
        {
            foreach (var message in new[] { "Update", "Restore" })
            {
                Expect(Run(Requests.Fill(new NewestContext(), message, Image(lacks), ("Target", target)), shape), [rejecting], Line(lacks, named), $"{name}, {message}, {shape}");
                Expect(Run(Requests.Fill(new NewestContext(), message, Image(""), ("Target", target)), shape), [complete], null, $"{name}, {message}, {shape}");
            }
        }

        foreach (var shape in WithImagesOfRows)
        {
            Expect(Run(Requests.UpdateMultiple(new NewestContext(), (target, Image(lacks)), (target, Image(""))), shape), [rejecting, complete], Line(lacks, named), $"{name}, {shape}");
            Expect(Run(Requests.UpdateMultiple(new NewestContext(), (target, Image(lacks)), (target, Image(lacks))), shape), [rejecting, rejecting],
                Line(lacks, named).Replace("rows=\"1\"", "rows=\"2\"", StringComparison.Ordinal), $"{name}, {shape}");
            Expect(Run(Requests.UpdateMultiple(new NewestContext(), (target, Image(lacks))), shape), [rejecting], Line(lacks, named), $"{name}, {shape}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_part_of_a_split_Update_treats_an_incomplete_image_the_same(string name)
    {
        var (target, lacks, rejecting, named, complete) = Cases[name];
        foreach (var (image, codes, line) in new[] { (Image(lacks), rejecting, Line(lacks, named)), (Image(""), complete, null) })
        {
            var part = Requests.Part(target, Requests.Update(target), image);
            string.Join(' ', StepRun.Codes(part, All)).Should().Be(codes);
            Lines(StepRun.Trace(part, All)).Should().Equal(line is null ? [] : [line]);
        }
    }

    [Fact]
    public void An_emptied_column_is_rejected_as_without_an_image()
    {
        foreach (var column in new[] { "msdyn_callsid", "statecode", "statuscode", "ownerid" })
        {
            var target = PhoneCall.Row((column, null));
            var without = StepRun.Rejection(Requests.Update(target), All)!;
            foreach (var lacks in new[] { "statecode", "ownerid", "statuscode", "statecode statuscode ownerid" })
                StepRun.Rejection(Requests.Update(target, Image($"{lacks} {column}")), All)!.Message.Should().Be(without.Message, $"{column} without {lacks}");
        }
    }

    [Theory]
    [InlineData("SetState")]
    [InlineData("SetStateDynamicEntity")]
    public void The_image_of_a_status_change_has_status_and_status_reason(string message)
    {
        StepRun.Codes(Requests.SetState(message, 0, 1, PhoneCall.State(1, 2)), All).Should().Equal("PCC205");
        Lines(StepRun.Trace(Requests.SetState(message, 0, 1, PhoneCall.State(1, 2)), All)).Should().BeEmpty("the step registers no owner");
        StepRun.Codes(Requests.SetState(message, 0, 1, PhoneCall.State(null, 2)), All).Should().BeEmpty();
        Lines(StepRun.Trace(Requests.SetState(message, 0, 1, PhoneCall.State(null, 2)), All)).Should().Equal(Line("statecode", "PCC205"));
        Lines(StepRun.Trace(Requests.SetState(message, 1, -1, PhoneCall.State(0, null)), All)).Should().Equal(Line("statuscode", ""));
        StepRun.Codes(Requests.SetState(message, null, null, PhoneCall.Row()), All).Should().Equal("PCC204", "PCC204");
        Lines(StepRun.Trace(Requests.SetState(message, null, null, PhoneCall.Row()), All)).Should().Equal(Line("statecode, statuscode", ""));
    }

    [Theory]
    [InlineData("statecode", null)]
    [InlineData("statecode", 0)]
    [InlineData("statecode", "0")]
    [InlineData("statuscode", null)]
    [InlineData("ownerid", null)]
    [InlineData("ownerid", "Ana")]
    public void An_impossible_value_of_an_image_counts_as_missing(string column, object? value)
    {
        var image = Image("");
        image[column] = value;
        StepRun.Codes(Requests.Update(PhoneCall.Row((column, null)), image)).Should().Equal(column == "ownerid" ? "PCC006" : "PCC204");
        Lines(StepRun.Trace(Requests.Update(PhoneCall.Row((column, null)), image))).Should().Equal(Line(column, ""));
    }

    [Fact]
    public void Missing_and_incomplete_images_are_each_reported_once()
    {
        var target = PhoneCall.State(null, 2);
        Lines(StepRun.Trace(Requests.UpdateMultiple((target, Image("statecode")), (target, null), (target, Image("ownerid")), (PhoneCall.Row(("msdyn_callername", "Bo")), null)), All)).Should().Equal(
            "there is no image PreImage: what the row was is not known, so nothing is evaluated that depends on it rows=\"2\" rules=\"PCC203, PCC206\"",
            Line("ownerid, statecode", "PCC203").Replace("rows=\"1\"", "rows=\"2\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_locked_column_counts_as_changed_if_the_image_lacks_it()
    {
        var inactive = PhoneCall.State(1, 2);
        StepRun.Codes(Requests.Update(PhoneCall.Row(("msdyn_callername", "Bo")), inactive), All).Should().Equal("PCC206");
        StepRun.Codes(Requests.Update(PhoneCall.Row(("msdyn_callername", null)), inactive), All).Should().Equal("PCC206");
        inactive["ownerid"] = Owner;
        StepRun.Codes(Requests.Update(PhoneCall.Row(("msdyn_callername", null)), inactive), All).Should().BeEmpty("a complete image without it says that it is empty");
    }

    [Fact]
    public void The_image_of_a_normalizing_step_has_numbers_only()
    {
        const string Rewriting = """{"phones":{"msdyn_tophone":{"normalize":true,"defaultRegion":"GB"}}}""";
        var trace = new TraceLines();
        new NormalizePhonesOnUpdate(Rewriting).Execute(new Services(Requests.Update(PhoneCall.Row(("msdyn_tophone", "020 7946 0018")), PhoneCall.Row(("msdyn_tophone", "112"))))
            .With<ITracingService>(() => trace));
        trace.Lines.Should().NotContainMatch("*image*");
    }

    [Fact]
    public void An_image_of_another_row_or_table_is_ignored()
    {
        var target = PhoneCall.Row(("msdyn_fromphone", "CALL ME"));
        StepRun.Codes(Requests.Update(target, Foreign())).Should().Equal("PCC101");
        StepRun.Codes(Requests.Update(target, Named("contact"))).Should().Equal("PCC101");
        Lines(StepRun.Trace(Requests.Update(target, Foreign()))).Should().ContainSingle(line => line.StartsWith("there is no image", StringComparison.Ordinal));
        foreach (var image in new[] { Image(""), Named(""), Anonymous() }) StepRun.Codes(Requests.Update(target, image)).Should().BeEmpty();
        StepRun.Codes(Requests.SetState("SetState", null, -1, Foreign(PhoneCall.State(null, null)))).Should().Equal("PCC204");

        static Entity Named(string table)
        {
            var image = Image("");
            image.LogicalName = table;
            return image;
        }

        static Entity Anonymous()
        {
            var image = Image("");
            image.Id = Guid.Empty;
            return image;
        }

        static Entity Foreign(Entity? image = null)
        {
            image ??= Image("");
            image.Id = Guid.NewGuid();
            return image;
        }
    }

    [Fact]
    public void Images_of_a_list_belong_to_the_rows_with_their_keys()
    {
        var rows = Enumerable.Range(0, 4).Select(i => Keyed(i, "CALL " + i)).ToArray();
        Rejected([0, 1, 2, 3]).Should().BeEmpty();
        Rejected([3, 2, 1, 0]).Should().BeEmpty("an image is found by its key");
        Rejected([1, 0]).Should().Equal(2, 3);
        Rejected([0, 3]).Should().Equal(1, 2);
        Rejected([7, 6, 5, 4]).Should().Equal(0, 1, 2, 3);
        Rejected([0, 0, 0, 0]).Should().Equal(1, 2, 3);
        Rejected([0, 2, 3]).Should().Equal(1);
        Rejected([5, 0, 1, 2, 3]).Should().BeEmpty("an image beyond the rows has a key too");

        int[] Rejected(int[] images)
        {
            var request = Requests.UpdateMultiple([.. rows.Select(row => (row, (Entity?)null))]);
            request.PreEntityImagesCollection = [.. images.Select(i => new EntityImageCollection { ["PreImage"] = Keyed(i, "CALL " + i) })];
            return StepRun.Rejection(request) is { } rejection ? [.. StepRun.Violations(rejection).Select(violation => violation.GetProperty("row").GetInt32())] : [];
        }

        static Entity Keyed(int i, string number)
        {
            var row = PhoneCall.State(0, 1, ("ownerid", Owner), ("msdyn_fromphone", number));
            row.Id = new Guid(i + 1, 0, 0, new byte[8]);
            return row;
        }
    }

    [Fact]
    public void Rows_and_images_without_keys_are_matched_by_index()
    {
        var (first, second) = (Keyless("CALL A"), Keyless("CALL B"));
        StepRun.Codes(Requests.UpdateMultiple((first, first), (second, second))).Should().BeEmpty();
        StepRun.Codes(Requests.UpdateMultiple((first, second), (second, first))).Should().Equal("PCC101", "PCC101");
        StepRun.Codes(Requests.UpdateMultiple((PhoneCall.Row(("msdyn_fromphone", "CALL A")), first), (PhoneCall.Row(("msdyn_fromphone", "CALL B")), second))).Should().BeEmpty();

        static Entity Keyless(string number) => new(PhoneCallTable.LogicalName) { ["msdyn_fromphone"] = number, ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1), ["ownerid"] = Owner };
    }

    [Fact]
    public void Values_of_an_unsupported_type_are_unchanged_only_when_they_are_equal()
    {
        var image = Image("");
        image["msdyn_callername"] = new Money(1);
        StepRun.Codes(Requests.Update(PhoneCall.Row(("msdyn_callername", new EntityCollection())), image)).Should().Equal("PCC002");
        StepRun.Codes(Requests.Update(PhoneCall.Row(("msdyn_callername", 1.5)), With(2.5))).Should().Equal("PCC002");
        StepRun.Codes(Requests.Update(PhoneCall.Row(("msdyn_callername", 1.5)), With(1.5))).Should().BeEmpty();

        static Entity With(object value)
        {
            var row = Image("");
            row["msdyn_callername"] = value;
            return row;
        }
    }

    private static Entity Image(string lacks)
    {
        var image = PhoneCall.State(0, 1, ("ownerid", Owner), ("msdyn_callername", "Ana"), ("msdyn_callsid", "CA0"), ("msdyn_fromphone", "CALL ME"));
        foreach (var column in lacks.Split(' ')) image.Attributes.Remove(column);
        return image;
    }

    private static string Line(string lacks, string rules)
    {
        var never = lacks.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(column => column is "statecode" or "statuscode" or "ownerid").Order(StringComparer.Ordinal);
        var line = $"the image PreImage lacks {string.Join(", ", never)}, which every row has: what it lacks is not known, so nothing is evaluated that depends on it rows=\"1\"";
        return rules.Length == 0 ? line : $"{line} rules=\"{rules}\"";
    }

    private static string[] Lines(string trace) => [.. trace.ReplaceLineEndings("\n").Split('\n').Where(line => line.Contains("image", StringComparison.Ordinal))];

    private static (InvalidPluginExecutionException? Rejection, string Trace) Run(NewestContext context, ContextShape shape)
    {
        var services = new ContextServices(context, shape);
        var rejection = StepRun.Rejection(services, context.MessageName, All);
        return (rejection, string.Join('\n', services.Trace.Lines));
    }

    private static void Expect((InvalidPluginExecutionException? Rejection, string Trace) run, string[] codesOfRows, string? line, string because)
    {
        var codes = new List<string>[codesOfRows.Length];
        for (var i = 0; i < codes.Length; i++) codes[i] = [];
        if (run.Rejection is not null)
            foreach (var violation in StepRun.Violations(run.Rejection)) codes[violation.GetProperty("row").GetInt32()].Add(violation.GetProperty("code").GetString()!);
        codes.Select(row => string.Join(' ', row)).Should().Equal(codesOfRows, because);
        Lines(run.Trace).Should().Equal(line is null ? [] : [line], because);
    }
}
