using System;
using System.IO;
using System.Linq;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Tests.Verdicts;

/// <summary>check --key: a field of the input in each verdict.</summary>
public sealed class KeyTests : IDisposable
{
    private const string Id = "424afb42-d04c-42af-b98b-6f0eeaba69aa";

    private readonly CommandLine _cli = new();

    [Theory]
    [InlineData("id,msdyn_fromphone\n7,112\n\"a \"\"b\"\",\nc\",CALL ME\n,112\n", "id", "7", "a \"b\",\nc", "")]
    [InlineData("msdyn_fromphone,Id\n112,7\n", "id", "7")]
    [InlineData("msdyn_fromphone;Lead Ref;msdyn_callername\n112; 07 ;Ana\n", "Lead Ref", " 07 ")]
    [InlineData("msdyn_fromphone,statecode\n112,Active\n", "statecode", "Active")]
    [InlineData("Customer phone number,x\n+1 425 555 0123,\n", "msdyn_fromphone", "+1 425 555 0123")]
    [InlineData("msdyn_fromphone,createdon\n112,not read\n", "createdon", "not read")]
    [InlineData("{\"id\":\"é\\u0007\",\"msdyn_fromphone\":\"112\"}\n{\"msdyn_fromphone\":\"CALL ME\",\"id\":7.50}\n{\"msdyn_fromphone\":\"112\",\"id\":true}\n", "id", "é\u0007", "7.50", "true")]
    [InlineData("[{\"id\":{\"a\": [1]},\"msdyn_fromphone\":\"112\"},{\"id\":null,\"msdyn_fromphone\":\"112\"},{\"msdyn_fromphone\":\"CALL ME\"}]", "id", "{\"a\": [1]}", null, null)]
    [InlineData("{\"_ownerid_value\":\"" + Id + "\",\"msdyn_fromphone\":\"112\"}", "ownerid", Id)]
    public void The_field_is_copied_as_text(string records, string key, params string?[] expected)
    {
        foreach (var way in (string[])["", "--rules-only"])
        {
            _cli.Run(["check", _cli.File("calls.txt", records), "--key", key, "--format", "json", "--quiet", .. way.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).Should().BeLessThan(2);
            _cli.Json.Select(verdict => verdict.GetProperty("key").GetString()).Should().Equal(expected);
            _cli.Error.Should().BeEmpty();
        }
    }

    [Fact]
    public void The_key_follows_the_primary_key_in_every_verdict()
    {
        _cli.Run("check", _cli.File("calls.csv", "id,msdyn_fromphone\n\"\"\"\",112\nb,CALL ME\n"), "--key", "id", "--format", "json", "--quiet").Should().Be(1);
        _cli.Output.Split('\n')[0].Should().Be("""{"row":1,"line":2,"id":null,"key":"\"","verdict":"accepted","violations":[],"traced":[],"changes":{}}""");
        _cli.Output.Split('\n')[1].Should().StartWith("""{"row":2,"line":3,"id":null,"key":"b","verdict":"rejected",""");
        _cli.Run("check", _cli.File("calls.csv", "id,msdyn_fromphone\nbell\u0007,112\n"), "--key", "id", "--quiet");
        _cli.Output.Should().Be("     1  accepted  line 2  bell\\u0007\n");
    }

    [Fact]
    public void Without_the_option_no_verdict_has_a_key()
    {
        _cli.Check(_cli.File("calls.csv", "id,msdyn_fromphone\na,112\nb,CALL ME\n"));
        _cli.Output.Should().NotContain("\"key\"");
    }

    [Fact]
    public void A_field_that_is_the_key_gets_no_note_that_it_is_ignored()
    {
        foreach (var records in (string[])["id,other,msdyn_fromphone\n7,8,112\n", """{"id":7,"other":8,"msdyn_fromphone":"112"}"""])
        {
            _cli.Run("check", _cli.File("calls.txt", records), "--key", "id").Should().Be(0);
            _cli.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().ContainSingle().Which.Should().Contain("\"other\"");
        }
    }

    [Theory]
    [InlineData("msdyn_fromphone\n112\n", "nonsense", "line 1: --key: no field of the header is named \"nonsense\".")]
    [InlineData("msdyn_fromphone\n112\n", "msdyn_tophone", "line 1: --key: no field of the header is named \"msdyn_tophone\".")]
    [InlineData("id,msdyn_fromphone,ID\n1,112,2\n", "id", "line 1: --key: the header has several fields \"id\".")]
    [InlineData("\n{\"msdyn_fromphone\":\"112\"}\n{\"msdyn_fromphone\":\"112\",\"id\":1}\n", "id", "line 2: --key: the first record has no property \"id\".")]
    [InlineData("[{\"msdyn_fromphone\":\"112\",\"Id\":1}]", "id", "line 1: --key: the first record has no property \"id\".")]
    public void A_name_that_the_input_does_not_have_is_an_error_before_anything_is_evaluated(string records, string key, string error)
    {
        var file = _cli.File("calls.txt", records);
        var result = _cli.PathOf("verdicts.json");
        _cli.Run("check", file, "--key", key, "--format", "json", "--quiet", "--output", result).Should().Be(2);
        _cli.Error.Should().StartWith($"error: {file}, {error}");
        File.Exists(result).Should().BeFalse();
    }

    [Fact]
    public void Of_a_reader_without_fields_only_columns_of_the_table_can_be_the_key()
    {
        using (var source = new RecordSource("calls", _ => new Rows()) { Key = "other" })
        {
            var read = () => source.Read(new RecordBatch());
            read.Should().Throw<InputException>().WithMessage("--key: of this input (rows) only columns of the table can be copied, and \"other\" is none.*");
        }

        using var other = new RecordSource("calls", _ => new Rows()) { Key = "Customer phone number" };
        var batch = new RecordBatch();
        other.Read(batch).Should().BeFalse();
        RecordKey.Of(batch.Parts[0].Record!.Row!, RecordKey.ColumnOf("Customer phone number")).Should().Be("112");
    }

    public static TheoryData<object?, string?> Values => new()
    {
        { "Ana", "Ana" },
        { true, "true" },
        { 7, "7" },
        { new Microsoft.Xrm.Sdk.OptionSetValue(1), "1" },
        { new Microsoft.Xrm.Sdk.EntityReference("systemuser", new Guid(Id)), Id },
        { new Guid(Id), Id },
        { new DateTime(2026, 1, 31, 14, 30, 0, DateTimeKind.Utc), "2026-01-31T14:30:00Z" },
        { null, null },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_of_a_column_has_one_text(object? value, string? expected)
    {
        var row = new RecordRow();
        row.TryAdd(PhoneCallTable.CallerName, value);
        RecordKey.Of(row, PhoneCallTable.CallerName).Should().Be(expected);
        RecordKey.Of(row, column: null).Should().BeNull();
        row.Key = "other";
        RecordKey.Of(row, PhoneCallTable.CallerName).Should().Be("other", "the reader knows better");
    }

    public void Dispose() => _cli.Dispose();

    /// <summary>A reader of rows that knows no fields but columns.</summary>
    private sealed class Rows : IRecordReader
    {
        public string Kind => "rows";

        public bool Read(RecordBatch batch)
        {
            var row = new RecordRow();
            row.TryAdd(PhoneCallTable.CustomerPhoneNumber, "112");
            batch.Add(new InputRecord(1, 1, row, Fault: null));
            return false;
        }

        public void Dispose()
        {
        }
    }
}
