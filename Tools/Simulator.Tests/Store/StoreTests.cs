using System;
using System.IO;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Store;

/// <summary>Tests of rows in memory and in a file; with a file, Dataverse restarts before each check.</summary>
public abstract class StoreTests : IDisposable
{
    private protected const string Table = PhoneCallTable.LogicalName;

    private protected StoreTests(string? path)
    {
        Path = path;
        Dataverse = new LocalDataverse(new LocalDataverseOptions { DatabasePath = path });
    }

    private protected string? Path { get; }

    private protected LocalDataverse Dataverse { get; private set; }

    [Fact]
    public void Every_value_comes_back_as_it_was_stored()
    {
        var talk = Dataverse.Create(new Entity("msdyn_ocliveworkitem") { ["subject"] = "Broken router" });
        var application = Guid.NewGuid();
        var user = Dataverse.Create(new Entity("systemuser") { ["fullname"] = "İrem Çelik 電話 \U0001F4DE", ["applicationid"] = application, ["isdisabled"] = false });
        var id = Dataverse.Create(TestSteps.Row(
            ("msdyn_callername", "O'Neill \"quoted\"; DROP TABLE state --"), ("msdyn_ismicrosoftteamsphonenumber", true), ("importsequencenumber", int.MinValue),
            ("timezoneruleversionnumber", -1), ("overriddencreatedon", new DateTime(2020, 2, 29, 13, 14, 15, DateTimeKind.Utc)), ("statecode", new OptionSetValue(1)),
            ("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", talk)), ("ownerid", new EntityReference("systemuser", user))));
        var before = Dataverse.Find(Table, id)!;
        Restart();
        var after = Dataverse.Find(Table, id)!;
        after.Attributes.Should().BeEquivalentTo(before.Attributes);
        after.RowVersion.Should().Be(before.RowVersion);
        after.GetAttributeValue<DateTime>("createdon").Should().Be(new DateTime(2020, 2, 29, 13, 14, 15, DateTimeKind.Utc)).And.BeIn(DateTimeKind.Utc);
        Dataverse.Find("systemuser", user)!["applicationid"].Should().Be(application);
    }

    [Fact]
    public void Changes_deletions_and_rollbacks_survive_a_restart()
    {
        var (changed, deleted, kept) = (Dataverse.Create(TestSteps.Row()), Dataverse.Create(TestSteps.Row()), Dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana"))));
        Dataverse.Update(TestSteps.Change(changed, ("msdyn_callername", "Bea")));
        Dataverse.Delete(Table, deleted);
        TestSteps.FaultOf(() => Dataverse.Update(TestSteps.Change(kept, ("msdyn_callername", new string('x', 101)))));
        Restart();
        Dataverse.ReadAll(Table).Select(row => row["msdyn_callername"]).Should().BeEquivalentTo(new[] { "Ana", "Bea" });
        Dataverse.Execute(new OrganizationRequest("Restore") { ["Target"] = new Entity(Table, deleted) });
        Restart();
        Dataverse.ReadAll(Table).Should().HaveCount(3);
    }

    [Fact]
    public void Rows_deleted_under_one_key_stay_separate()
    {
        var id = Guid.NewGuid();
        foreach (var name in new[] { "first", "second", "third" })
        {
            Dataverse.Create(TestSteps.Change(id, ("msdyn_callername", name)));
            Dataverse.Delete(Table, id);
            Restart();
        }

        Bin().Should().Equal("first", "second", "third");
        Dataverse.Execute(new OrganizationRequest("Restore") { ["Target"] = new Entity(Table, id) });
        Restart();
        Bin().Should().Equal("first", "second");
        Dataverse.Find(Table, id)!["msdyn_callername"].Should().Be("third");
    }

    [Fact]
    public void Environment_variables_are_kept()
    {
        var definition = Dataverse.Create(new Entity("environmentvariabledefinition") { ["schemaname"] = "pcc_Settings", ["type"] = 100_000_003, ["defaultvalue"] = "{}" });
        var value = Dataverse.Create(new Entity("environmentvariablevalue") { ["value"] = "given", ["environmentvariabledefinitionid"] = new EntityReference("environmentvariabledefinition", definition) });
        Restart();
        var kept = Dataverse.Find("environmentvariabledefinition", definition)!;
        (kept["schemaname"], kept["type"], kept["defaultvalue"], kept["isrequired"]).Should().Be(("pcc_Settings", 100_000_003, "{}", false));
        Dataverse.Find("environmentvariablevalue", value)!.GetAttributeValue<EntityReference>("environmentvariabledefinitionid")!.Id.Should().Be(definition);
    }

    [Fact]
    public void Retained_rows_and_shares_are_kept()
    {
        var (retained, shared) = (Dataverse.Create(TestSteps.Row()), Dataverse.Create(TestSteps.Row()));
        var user = Dataverse.Create(new Entity("systemuser") { ["fullname"] = "Ben" });
        Dataverse.Execute(new OrganizationRequest("Retain") { ["Target"] = TestSteps.Reference(retained) });
        Dataverse.Execute(new GrantAccessRequest { Target = TestSteps.Reference(shared), PrincipalAccess = new PrincipalAccess { Principal = new EntityReference("systemuser", user), AccessMask = AccessRights.WriteAccess } });
        Restart();
        Dataverse.RetrieveMultiple(new QueryExpression(Table) { DataSource = "retained" }).Entities.Select(row => row.Id).Should().Equal(retained);
        ((RetrievePrincipalAccessResponse)Dataverse.Execute(new RetrievePrincipalAccessRequest { Target = TestSteps.Reference(shared), Principal = new EntityReference("systemuser", user) })).AccessRights
            .Should().HaveFlag(AccessRights.WriteAccess);
    }

    [Fact]
    public void Versions_continue_to_rise_after_the_newest_row_is_deleted()
    {
        Dataverse.Create(TestSteps.Row());
        var newest = Dataverse.Create(TestSteps.Row());
        var version = long.Parse(Dataverse.Find(Table, newest)!.RowVersion!, System.Globalization.CultureInfo.InvariantCulture);
        Dataverse.Execute(new OrganizationRequest("Retain") { ["Target"] = TestSteps.Reference(newest) });
        Dataverse.Execute(new OrganizationRequest("PurgeRetainedContent") { ["EntityName"] = Table });
        Restart();
        Dataverse.Find(Table, Dataverse.Create(TestSteps.Row()))!.GetAttributeValue<long>("versionnumber").Should().BeGreaterThan(version);
    }

    [Fact]
    public void A_late_rejection_rolls_back_all_writes()
    {
        Dataverse.OnServices("Create", PipelineStage.PostOperation, services =>
        {
            if (services.Context().Depth > 1) return;
            for (var i = 0; i < 5; i++) services.Service().Create(TestSteps.Row());
            throw new InvalidPluginExecutionException("no");
        });
        TestSteps.FaultOf(() => Dataverse.Create(TestSteps.Row()));
        Restart();
        Dataverse.ReadAll(Table).Should().BeEmpty();
    }

    [Fact]
    public void The_first_user_exists_exactly_once()
    {
        Restart();
        Dataverse.ReadAll("systemuser").Should().HaveCount(2);
        Dataverse.ReadAll("businessunit").Should().ContainSingle();
    }

    /// <summary>The names of the rows in the bin, ordered by version.</summary>
    private protected object?[] Bin() =>
    [
        .. Dataverse.RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryExpression(Table) { ColumnSet = new(true), DataSource = "bin" }).Entities
            .OrderBy(row => row.GetAttributeValue<long>("versionnumber")).Select(row => row["msdyn_callername"]),
    ];

    public virtual void Dispose()
    {
        Dataverse.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes and reopens the file; does nothing in memory.</summary>
    private protected void Restart()
    {
        if (Path is null) return;
        Dataverse.Dispose();
        Dataverse = new LocalDataverse(new LocalDataverseOptions { DatabasePath = Path });
    }
}

/// <summary>Rows in memory.</summary>
public sealed class MemoryStoreTests() : StoreTests(path: null);

/// <summary>Rows in a SQLite file.</summary>
public sealed class SqliteStoreTests() : StoreTests(System.IO.Path.Combine(Directory.CreateTempSubdirectory("phonecallctx-").FullName, "rows.sqlite"))
{
    [Fact]
    public void One_process_at_a_time_has_the_file() =>
        FluentActions.Invoking(() => new LocalDataverse(new LocalDataverseOptions { DatabasePath = Path })).Should().Throw<IOException>().WithMessage("*in use by another process*");

    [Fact]
    public void A_file_of_another_kind_stays_unchanged()
    {
        var other = Path + ".txt";
        File.WriteAllText(other, "This is no database, but a text of some length, so that it is not taken for an empty file.");
        FluentActions.Invoking(() => new LocalDataverse(new LocalDataverseOptions { DatabasePath = other })).Should().Throw<InvalidDataException>().WithMessage("*is not a SQLite file*");
        File.ReadAllText(other).Should().StartWith("This is no database");

        var foreign = Path + ".foreign";
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={foreign};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE mine (x)";
            command.ExecuteNonQuery();
        }

        FluentActions.Invoking(() => new LocalDataverse(new LocalDataverseOptions { DatabasePath = foreign })).Should().Throw<InvalidDataException>().WithMessage("*it does not belong to a local Dataverse*");
    }

    [Fact]
    public void A_missing_folder_is_an_error_that_names_the_file() =>
        FluentActions.Invoking(() => new LocalDataverse(new LocalDataverseOptions { DatabasePath = System.IO.Path.Combine(Path!, "nowhere", "rows.sqlite") })).Should().Throw<IOException>().WithMessage("*nowhere*");

    [Fact]
    public void A_file_of_a_later_format_is_rejected()
    {
        Dataverse.Dispose();
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            command.ExecuteNonQuery();
        }

        FluentActions.Invoking(() => new LocalDataverse(new LocalDataverseOptions { DatabasePath = Path })).Should().Throw<InvalidDataException>().WithMessage("*format 99*");
    }

    [Fact]
    public void A_file_of_the_previous_format_is_upgraded()
    {
        var (id, other) = (Guid.NewGuid(), Guid.NewGuid());
        foreach (var key in new[] { id, other }) Dataverse.Create(TestSteps.Change(key, ("msdyn_callername", $"first {key}")));
        foreach (var key in new[] { id, other }) Dataverse.Delete(Table, key);
        Dataverse.Dispose();
        Execute([.. LocalSchema.Tables.Select(table => $"DROP INDEX {table}_bin_key")]);
        Execute(
            "DROP TABLE teamroles", $"DROP TABLE {Table}_purged", $"CREATE TABLE old AS SELECT * FROM {Table}_bin", $"DROP TABLE {Table}_bin",
            $"CREATE TABLE {Table}_bin ({Columns(" PRIMARY KEY NOT NULL")})", $"INSERT INTO {Table}_bin SELECT * FROM old", "DROP TABLE old", "PRAGMA user_version = 2");

        Restart();
        Bin().Should().BeEquivalentTo([$"first {id}", $"first {other}"]);
        Dataverse.Create(TestSteps.Change(id, ("msdyn_callername", "second")));
        Dataverse.Delete(Table, id);
        Restart();
        Bin().Should().BeEquivalentTo([$"first {id}", $"first {other}", "second"]);
    }

    private void Execute(params string[] statements)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        foreach (var statement in statements)
        {
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }

    /// <summary>The columns of a table with their types, and a text after the primary key.</summary>
    private string Columns(string afterKey)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT name, type FROM pragma_table_info('{Table}_bin')";
        using var reader = command.ExecuteReader();
        var columns = new System.Collections.Generic.List<string>();
        while (reader.Read()) columns.Add($"{reader.GetString(0)} {reader.GetString(1)}{(reader.GetString(0) == Table + "id" ? afterKey : "")}");
        return string.Join(", ", columns);
    }

    public override void Dispose()
    {
        base.Dispose();
        Directory.Delete(System.IO.Path.GetDirectoryName(Path)!, recursive: true);
    }
}
