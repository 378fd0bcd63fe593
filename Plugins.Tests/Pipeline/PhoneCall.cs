using System;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>Rows and images of a phone call.</summary>
internal static class PhoneCall
{
    public static readonly Guid Id = new("2f6f1c1e-5a0b-4a55-9d43-0c3e4b1f7a11");

    public static Entity Row(params (string Column, object? Value)[] columns)
    {
        var row = new Entity(PhoneCallTable.LogicalName, Id);
        foreach (var (column, value) in columns) row[column] = value;
        return row;
    }

    /// <summary>A row or image with a status; null omits a column.</summary>
    public static Entity State(int? state, int? status, params (string Column, object? Value)[] columns)
    {
        var row = Row(columns);
        if (state is { } stateCode) row["statecode"] = new OptionSetValue(stateCode);
        if (status is { } statusCode) row["statuscode"] = new OptionSetValue(statusCode);
        return row;
    }
}
