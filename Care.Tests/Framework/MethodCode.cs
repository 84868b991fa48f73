using System.Reflection;
using System.Reflection.Emit;

namespace Care.Tests.Framework;

/// <summary>What the compiled code of a method mentions: what the rules of this repository can be read from.</summary>
internal static class MethodCode
{
    private const byte TwoByteCode = 0xFE;

    private static readonly Dictionary<short, OpCode> Instructions = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>All methods and constructors that a type declares, those that the compiler made of lambdas and iterators in it among them.</summary>
    public static IEnumerable<MethodBase> Declared(Type type) => type
        .GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        .SelectMany(member => member switch
        {
            MethodBase method => [method],
            Type nested => Declared(nested),
            _ => Enumerable.Empty<MethodBase>(),
        });

    /// <summary>The types, methods and fields that a method mentions.</summary>
    public static IEnumerable<MemberInfo> Mentioned(MethodBase method) => Operands(method)
        .Where(operand => operand.Kind is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
        .Select(operand => method.Module.ResolveMember(operand.Token, GenericArguments(method.DeclaringType), GenericArguments(method)))
        .OfType<MemberInfo>();

    /// <summary>The texts that stand in a method.</summary>
    public static IEnumerable<string> Texts(MethodBase method) => Operands(method)
        .Where(operand => operand.Kind == OperandType.InlineString)
        .Select(operand => method.Module.ResolveString(operand.Token));

    private static IEnumerable<(OperandType Kind, int Token)> Operands(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var instruction = Instructions[code[at] == TwoByteCode ? (short)((TwoByteCode << 8) | code[at + 1]) : code[at]];
            at += instruction.Size;
            if (instruction.OperandType is not (
                OperandType.InlineNone or OperandType.ShortInlineI or OperandType.ShortInlineBrTarget or OperandType.ShortInlineVar
                or OperandType.InlineVar))
            {
                yield return (instruction.OperandType, BitConverter.ToInt32(code, at));
            }

            at += Size(instruction.OperandType, code, at);
        }
    }

    private static int Size(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => sizeof(int) * (BitConverter.ToInt32(code, at) + 1),
        _ => 4,
    };

    private static Type[]? GenericArguments(MemberInfo? member) => member switch
    {
        Type { IsGenericType: true } type => type.GetGenericArguments(),
        MethodBase { IsGenericMethod: true } method => method.GetGenericArguments(),
        _ => null,
    };
}
