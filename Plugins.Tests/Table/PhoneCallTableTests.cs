using System.Linq;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Table;

public class PhoneCallTableTests
{
    [Fact]
    public void The_table_has_28_columns_of_which_16_can_be_written() =>
        PhoneCallTable.Columns.GroupBy(column => column.IsWritable).ToDictionary(group => group.Key, group => group.Count())
            .Should().Equal(new System.Collections.Generic.Dictionary<bool, int> { [true] = 16, [false] = 12 });

    [Fact]
    public void Columns_are_found_by_their_logical_name_only()
    {
        PhoneCallTable.Columns.Should().AllSatisfy(column => PhoneCallTable.FindColumn(column.LogicalName).Should().BeSameAs(column));
        PhoneCallTable.FindColumn("MSDYN_FROMPHONE").Should().BeNull();
        PhoneCallTable.FindColumn("").Should().BeNull();
        PhoneCallTable.Columns.Select(column => column.Ordinal).Should().Equal(Enumerable.Range(0, 28));
    }

    [Fact]
    public void Text_columns_have_a_limit_and_lookups_have_targets() => PhoneCallTable.Columns.Should().AllSatisfy(column =>
    {
        column.MaxLength.Should().Be(column.Type == ColumnType.String ? 100 : 0, column.LogicalName);
        column.Targets.Any().Should().Be(column.Type is ColumnType.Lookup or ColumnType.Owner, column.LogicalName);
    });

    [Fact]
    public void Each_status_has_a_default_status_reason_of_its_own()
    {
        PhoneCallTable.States.Select(state => (state.Value, state.Label, state.DefaultStatus)).Should().Equal((0, "Active", 1), (1, "Inactive", 2));
        PhoneCallTable.Statuses.Select(status => (status.Value, status.Label, status.State)).Should().Equal((1, "Active", 0), (2, "Inactive", 1));
        PhoneCallTable.States.Should().AllSatisfy(state => PhoneCallTable.FindStatus(state.DefaultStatus)!.State.Should().Be(state.Value));
        PhoneCallTable.FindState(69).Should().BeNull();
        PhoneCallTable.FindStatus(0).Should().BeNull();
    }
}
