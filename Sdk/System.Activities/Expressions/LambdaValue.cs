using System.Linq.Expressions;

namespace System.Activities.Expressions;

/// <summary>A value that is computed when the activity starts.</summary>
internal sealed class LambdaValue<T>(Expression<Func<ActivityContext, T>> lambda) : CodeActivity<T>
{
    private readonly Func<ActivityContext, T> compute = lambda.Compile();

    protected override T Execute(CodeActivityContext context) => compute(context);
}
