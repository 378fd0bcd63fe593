using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>Every column, every kind of value, every message that can supply it: one verdict each, and one row is evaluated as many are.</summary>
[Trait("Category", "Volume")]
public class ColumnMatrixTests
{
    /// <summary>
    /// The verdicts: a code, or "." for accepted; new/changed when a new row and a changed one differ. The rows before the
    /// change have another good value in each column.
    /// </summary>
    private const string Verdicts = """
        value         | name   phone  import zone   flag   date   talk   owner  state  status kept
        absent        | .      .      .      .      .      .      .      .      .      .      .
        null          | .      .      .      .      .      .      .      ./006  204    204    .
        empty text    | .      .      .      .      .      .      .      ./006  204    204    .
        number text   | .      .      002    002    002    002    002    002    002    002    .
        words         | .      101    002    002    002    002    002    002    002    002    .
        100 units     | .      .      002    002    002    002    002    002    002    002    .
        101 units     | 001    001    002    002    002    002    002    002    002    002    .
        50 pairs      | .      101    002    002    002    002    002    002    002    002    .
        51 pairs      | 001    001    002    002    002    002    002    002    002    002    .
        tab           | 003    003    002    002    002    002    002    002    002    002    .
        half a pair   | 003    003    002    002    002    002    002    002    002    002    .
        0             | 002    002    .      .      002    002    002    002    002    002    .
        -1            | 002    002    .      .      002    002    002    002    002    002    .
        -2            | 002    002    .      004    002    002    002    002    002    002    .
        least int     | 002    002    .      004    002    002    002    002    002    002    .
        largest int   | 002    002    .      .      002    002    002    002    002    002    .
        long          | 002    002    002    002    002    002    002    002    002    002    .
        short         | 002    002    002    002    002    002    002    002    002    002    .
        double        | 002    002    002    002    002    002    002    002    002    002    .
        decimal       | 002    002    002    002    002    002    002    002    002    002    .
        money         | 002    002    002    002    002    002    002    002    002    002    .
        true          | 002    002    002    002    .      002    002    002    002    002    .
        false         | 002    002    002    002    .      002    002    002    002    002    .
        date          | 002    002    002    002    002    .      002    002    002    002    .
        guid          | 002    002    002    002    002    002    002    002    002    002    .
        option 0      | 002    002    002    002    002    002    002    002    .      202    .
        option 1      | 002    002    002    002    002    002    002    002    .      ./203  .
        option 2      | 002    002    002    002    002    002    002    002    201    203/.  .
        option 69     | 002    002    002    002    002    002    002    002    201    202    .
        option -1     | 002    002    002    002    002    002    002    002    201    202    .
        options       | 002    002    002    002    002    002    002    002    002    002    .
        conversation  | 002    002    002    002    002    002    .      005    002    002    .
        user          | 002    002    002    002    002    002    005    .      002    002    .
        team          | 002    002    002    002    002    002    005    .      002    002    .
        contact       | 002    002    002    002    002    002    005    005    002    002    .
        no table      | 002    002    002    002    002    002    005    005    002    002    .
        row           | 002    002    002    002    002    002    002    002    002    002    .
        rows          | 002    002    002    002    002    002    002    002    002    002    .
        bytes         | 002    002    002    002    002    002    002    002    002    002    .
        """;

    private static readonly Dictionary<string, Dictionary<string, string>> Expected = ReadVerdicts();

    private static readonly Dictionary<string, object?> Values = new()
    {
        ["null"] = null,
        ["empty text"] = "",
        ["number text"] = "+14255550199",
        ["words"] = "CALL ME",
        ["100 units"] = "sip:" + new string('a', 96),
        ["101 units"] = "sip:" + new string('a', 97),
        ["50 pairs"] = string.Concat(Enumerable.Repeat("📞", 50)),
        ["51 pairs"] = string.Concat(Enumerable.Repeat("📞", 51)),
        ["tab"] = "+1425\t5550199",
        ["half a pair"] = "+1425\uD83D5550199",
        ["0"] = 0,
        ["-1"] = -1,
        ["-2"] = -2,
        ["least int"] = int.MinValue,
        ["largest int"] = int.MaxValue,
        ["long"] = 5L,
        ["short"] = (short)5,
        ["double"] = 1.5,
        ["decimal"] = 1.5m,
        ["money"] = new Money(1.5m),
        ["true"] = true,
        ["false"] = false,
        ["date"] = new DateTime(2026, 1, 31, 14, 30, 0, DateTimeKind.Utc),
        ["guid"] = Guid.NewGuid(),
        ["option 0"] = new OptionSetValue(0),
        ["option 1"] = new OptionSetValue(1),
        ["option 2"] = new OptionSetValue(2),
        ["option 69"] = new OptionSetValue(69),
        ["option -1"] = new OptionSetValue(-1),
        ["options"] = new OptionSetValueCollection { new OptionSetValue(0) },
        ["conversation"] = new EntityReference("msdyn_ocliveworkitem", Guid.NewGuid()),
        ["user"] = new EntityReference("systemuser", Guid.NewGuid()),
        ["team"] = new EntityReference("team", Guid.NewGuid()),
        ["contact"] = new EntityReference("contact", Guid.NewGuid()),
        ["no table"] = new EntityReference { Id = Guid.NewGuid() },
        ["row"] = new Entity("contact"),
        ["rows"] = new EntityCollection(),
        ["bytes"] = new byte[] { 1 },
    };

    public static TheoryData<string, string> Cells
    {
        get
        {
            var cells = new TheoryData<string, string>();
            foreach (var column in PhoneCallTable.Columns)
                foreach (var value in Expected.Keys) cells.Add(column.LogicalName, value);
            return cells;
        }
    }

    /// <summary>
    /// The values that SetState and SetStateDynamicEntity can supply: they have parameters for two columns only, and -1 means
    /// "the default of the status", for which Update supplies nothing.
    /// </summary>
    public static TheoryData<string, string> StatusCells
    {
        get
        {
            var cells = new TheoryData<string, string>();
            foreach (var column in new[] { "statecode", "statuscode" })
                foreach (var value in Expected.Keys.Where(value => value != "option -1")) cells.Add(column, value);
            return cells;
        }
    }

    [Fact]
    public void The_matrix_is_complete()
    {
        Expected.Keys.Should().BeEquivalentTo(Values.Keys.Append("absent"));
        PhoneCallTable.Columns.Should().HaveCount(28).And.AllSatisfy(column => Expected["null"].Should().ContainKey(Family(column.LogicalName)));
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_value_has_the_same_verdict_for_every_message(string column, string value)
    {
        var (onNew, onChanged) = Verdict(column, value);
        var target = value == "absent" ? PhoneCall.Row() : PhoneCall.Row((column, Values[value]));
        var good = PhoneCall.Row(("msdyn_fromphone", "112"));

        StepRun.Codes(Requests.Create(target)).Should().Equal(onNew);
        StepRun.Codes(Requests.CreateMultiple(target)).Should().Equal(onNew);
        StepRun.Codes(Requests.CreateMultiple(good, target, good)).Should().Equal(onNew);
        StepRun.Codes(Requests.Update(target, Before())).Should().Equal(onChanged);
        StepRun.Codes(Requests.UpdateMultiple((target, Before()))).Should().Equal(onChanged);
        StepRun.Codes(Requests.UpdateMultiple((good, Before()), (target, Before()), (good, Before()))).Should().Equal(onChanged);
    }

    [Theory]
    [MemberData(nameof(StatusCells))]
    public void The_messages_that_set_the_status_give_the_same_verdict(string column, string value)
    {
        var given = value == "absent" ? null : Values[value];
        foreach (var message in new[] { "SetState", "SetStateDynamicEntity" })
        {
            var call = Requests.SetState(message, null, null, Before());
            call.InputParameters.Clear();
            call.InputParameters["EntityMoniker"] = new EntityReference(PhoneCallTable.LogicalName, PhoneCall.Id);
            if (value != "absent") call.InputParameters[column == "statecode" ? "State" : "Status"] = given;
            StepRun.Codes(call).Should().Equal(Verdict(column, value).OnChanged, message);
        }
    }

    [Fact]
    public void A_step_on_Upsert_rejects_because_an_Upsert_is_no_event()
    {
        PhoneCallTable.Messages.Where(message => message.Name.StartsWith("Upsert", StringComparison.Ordinal)).Should().HaveCount(2).And.OnlyContain(message => !message.IsEvent);
        foreach (var message in new[] { "Upsert", "UpsertMultiple" })
            StepRun.Rejection(Requests.Of(message, ("Target", PhoneCall.Row())))!.Message.Should().Contain("[PCC901]");
    }

    /// <summary>An inactive row: every option of both choices either changes it or keeps it.</summary>
    private static Entity Before() => PhoneCall.State(1, 2,
        ("msdyn_callername", "Ana"), ("msdyn_callsid", "CA0011"), ("msdyn_fromphone", "911"), ("msdyn_tophone", "911"), ("msdyn_providername", "Contoso"),
        ("importsequencenumber", 7), ("timezoneruleversionnumber", 7), ("utcconversiontimezonecode", 7), ("msdyn_ismicrosoftteamsphonenumber", null),
        ("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", PhoneCall.Id)), ("overriddencreatedon", new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)),
        ("ownerid", new EntityReference("systemuser", PhoneCall.Id)));

    private static (string[] OnNew, string[] OnChanged) Verdict(string column, string value)
    {
        var cell = Expected[value][Family(column)].Split('/');
        return (Codes(cell[0]), Codes(cell[^1]));

        static string[] Codes(string code) => code == "." ? [] : ["PCC" + code];
    }

    private static string Family(string column) => column switch
    {
        "msdyn_callername" or "msdyn_callsid" or "msdyn_providername" => "name",
        "msdyn_fromphone" or "msdyn_tophone" => "phone",
        "importsequencenumber" => "import",
        "timezoneruleversionnumber" or "utcconversiontimezonecode" => "zone",
        "msdyn_ismicrosoftteamsphonenumber" => "flag",
        "overriddencreatedon" => "date",
        "msdyn_liveworkitemid" => "talk",
        "ownerid" => "owner",
        "statecode" => "state",
        "statuscode" => "status",
        _ => "kept",
    };

    private static Dictionary<string, Dictionary<string, string>> ReadVerdicts()
    {
        var lines = Verdicts.Split('\n').Select(line => line.Split('|')).ToArray();
        var families = Cells(lines[0][1]);
        return lines.Skip(1).ToDictionary(
            line => line[0].Trim(),
            line => families.Zip(Cells(line[1])).ToDictionary(pair => pair.First, pair => pair.Second));

        static string[] Cells(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
