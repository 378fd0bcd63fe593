namespace System.Activities;

/// <summary>The direction of an argument.</summary>
public enum ArgumentDirection
{
    In = 0,
    Out = 1,
    InOut = 2,
}
