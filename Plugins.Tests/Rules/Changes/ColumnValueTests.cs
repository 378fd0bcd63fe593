using System;
using PhoneCallCtx.Plugins.Rules.Changes;

namespace PhoneCallCtx.Plugins.Tests.Rules.Changes;

public class ColumnValueTests
{
    [Fact]
    public void Equal_values_have_equal_hash_codes()
    {
        static ColumnValue[] Values() =>
        [
            ColumnValue.Absent, ColumnValue.Null, ColumnValue.OfText("12"), ColumnValue.OfChoice(12), ColumnValue.OfInteger(12), ColumnValue.OfBoolean(true),
            ColumnValue.OfDateTime(12), ColumnValue.OfLookup("team", new Guid(12, 0, 0, new byte[8])), ColumnValue.OfLookup(null, Guid.Empty), ColumnValue.OfOther("Money"),
        ];
        Values().Should().Equal(Values()).And.OnlyHaveUniqueItems();
        for (var i = 0; i < Values().Length; i++) Values()[i].GetHashCode().Should().Be(Values()[i].GetHashCode());
    }
}
