using static Care.Grains.Printing.BidiClass;

namespace Care.Grains.Printing;

/// <summary>
/// The order in which mixed text is drawn: the Unicode Bidirectional Algorithm (Unicode Standard Annex #9), with isolates. Embeddings and overrides are passed
/// over: nobody types them, and a name could pretend to be another with them.
/// </summary>
internal static class Bidi
{
    /// <summary>Deeper isolates are passed over.</summary>
    private const int MaxDepth = 8;

    /// <summary>The annex's bound on brackets that wait for their partner.</summary>
    private const int MaxBrackets = 63;

    private const string OpeningBrackets = "([{⁅⁽₍⌈⌊⟦⟨⟪";
    private const string ClosingBrackets = ")]}⁆⁾₎⌉⌋⟧⟩⟫";

    /// <summary>A value inside a line of other words: what it holds orders itself, and leaves the words and numbers beside it where they are.</summary>
    public static string Isolated(string value) =>
        BidiClasses.MayReverse(value) ? $"\u2068{string.Concat(value.Where(character => !BidiClasses.IsControl(character)))}\u2069" : value;

    /// <summary>
    /// The level of each UTF-16 unit of a paragraph: even ones are written from left to right, odd ones from right to left, higher ones inside lower ones.
    /// </summary>
    /// <param name="text">One paragraph.</param>
    /// <param name="level">Of the paragraph: 1 where its first letter is one of a script that is written from right to left.</param>
    public static byte[] Levels(string text, out byte level)
    {
        var paragraph = new Resolution(text);
        level = paragraph.FirstStrong(0, text.Length);
        return paragraph.Resolve(level);
    }

    /// <summary>Brings what is in the order of reading into the order on the line, from left to right (rule L2).</summary>
    public static void Reorder<T>(List<T> line, Func<T, byte> levelOf)
    {
        for (var level = line.Max(levelOf); level > 0; level--)
        {
            for (var i = 0; i < line.Count; i++)
            {
                var start = i;
                while (i < line.Count && levelOf(line[i]) >= level)
                {
                    i++;
                }

                line.Reverse(start, i - start);
            }
        }
    }

    private sealed class Resolution
    {
        private readonly string text;
        private readonly BidiClass[] original;
        private readonly BidiClass[] classes;
        private readonly byte[] levels;

        public Resolution(string text)
        {
            this.text = text;
            original = new BidiClass[text.Length];
            levels = new byte[text.Length];
            var at = 0;
            foreach (var rune in text.EnumerateRunes())
            {
                original.AsSpan(at, rune.Utf16SequenceLength).Fill(BidiClasses.Of(rune));
                at += rune.Utf16SequenceLength;
            }

            classes = [.. original];
        }

        /// <summary>Rules P2 and P3: the level that the first letter asks for, those of isolates aside.</summary>
        public byte FirstStrong(int start, int end)
        {
            for (var i = start; i < end; i++)
            {
                switch (original[i])
                {
                    case LeftToRight:
                        return 0;
                    case RightToLeft or ArabicLetter:
                        return 1;
                    case LeftToRightIsolate or RightToLeftIsolate or FirstStrongIsolate:
                        i = EndOfIsolate(i, end);
                        break;
                }
            }

            return 0;
        }

        public byte[] Resolve(byte level)
        {
            Resolve(0, text.Length, level, 0);

            // What has no class of its own stays with what is before it.
            for (var i = 0; i < levels.Length; i++)
            {
                if (original[i] == BoundaryNeutral)
                {
                    levels[i] = i == 0 ? level : levels[i - 1];
                }
            }

            return levels;
        }

        /// <summary>Resolves what is at one depth, each isolate in it as one neutral thing, and then the isolates.</summary>
        private void Resolve(int start, int end, byte level, int depth)
        {
            List<int> sequence = [];
            List<(int Start, int End, byte Level)> isolates = [];
            for (var i = start; i < end; i++)
            {
                if (classes[i] is BoundaryNeutral)
                {
                    continue;
                }

                sequence.Add(i);
                if (original[i] is LeftToRightIsolate or RightToLeftIsolate or FirstStrongIsolate && depth < MaxDepth)
                {
                    var close = EndOfIsolate(i, end);
                    var isOdd = original[i] is RightToLeftIsolate || (original[i] is FirstStrongIsolate && FirstStrong(i + 1, close) == 1);
                    isolates.Add((i + 1, close, (byte)(isOdd ? (level + 1) | 1 : (level + 2) & ~1)));
                    i = close - 1;
                }
            }

            Weak(sequence, level);
            Brackets(sequence, level);
            Neutral(sequence, level);
            foreach (var i in sequence)
            {
                levels[i] = (byte)(level + (classes[i], level % 2) switch
                {
                    (RightToLeft, 0) or (LeftToRight, 1) or (EuropeanNumber or ArabicNumber, 1) => 1,
                    (EuropeanNumber or ArabicNumber, 0) => 2,
                    _ => 0,
                });
            }

            foreach (var isolate in isolates)
            {
                Resolve(isolate.Start, isolate.End, isolate.Level, depth + 1);
            }
        }

        /// <summary>Rules W1 to W7.</summary>
        private void Weak(List<int> sequence, byte level)
        {
            var (before, strong) = (Direction(level), Direction(level));
            foreach (var i in sequence)
            {
                if (classes[i] is NonspacingMark)
                {
                    classes[i] = before;
                }

                before = IsIsolate(classes[i]) ? OtherNeutral : classes[i];
                if (classes[i] is LeftToRight or RightToLeft or ArabicLetter)
                {
                    strong = classes[i];
                }
                else if (classes[i] is EuropeanNumber && strong is ArabicLetter)
                {
                    classes[i] = ArabicNumber;
                }
            }

            foreach (var i in sequence)
            {
                if (classes[i] is ArabicLetter)
                {
                    classes[i] = RightToLeft;
                }
            }

            for (var k = 1; k + 1 < sequence.Count; k++)
            {
                var (left, own, right) = (classes[sequence[k - 1]], classes[sequence[k]], classes[sequence[k + 1]]);
                if (left == right
                    && ((own is EuropeanSeparator && left is EuropeanNumber) || (own is CommonSeparator && left is EuropeanNumber or ArabicNumber)))
                {
                    classes[sequence[k]] = left;
                }
            }

            for (var k = 0; k < sequence.Count; k++)
            {
                var first = k;
                while (k < sequence.Count && classes[sequence[k]] is EuropeanTerminator)
                {
                    k++;
                }

                if (k > first)
                {
                    var besideNumber = (first > 0 && classes[sequence[first - 1]] is EuropeanNumber)
                        || (k < sequence.Count && classes[sequence[k]] is EuropeanNumber);
                    Fill(sequence, first, k, besideNumber ? EuropeanNumber : OtherNeutral);
                }
            }

            strong = Direction(level);
            foreach (var i in sequence)
            {
                classes[i] = classes[i] switch
                {
                    EuropeanSeparator or CommonSeparator => OtherNeutral,
                    EuropeanNumber when strong is LeftToRight => LeftToRight,
                    var other => other,
                };
                strong = classes[i] is LeftToRight or RightToLeft ? classes[i] : strong;
            }
        }

        /// <summary>Rule N0: the two brackets of a pair go the same way.</summary>
        private void Brackets(List<int> sequence, byte level)
        {
            foreach (var (open, close) in Pairs(sequence))
            {
                var (own, other) = (Direction(level), Direction((byte)(level + 1)));
                var inside = sequence.Take((open + 1)..close).Select(i => AsStrong(classes[i])).Where(direction => direction is LeftToRight or RightToLeft)
                    .ToHashSet();
                if (inside.Count == 0)
                {
                    continue;
                }

                var before = open - 1;
                while (before >= 0 && AsStrong(classes[sequence[before]]) is not (LeftToRight or RightToLeft))
                {
                    before--;
                }

                var context = before < 0 ? own : AsStrong(classes[sequence[before]]);
                var direction = inside.Contains(own) || context == own ? own : other;
                Turn(sequence, open, direction);
                Turn(sequence, close, direction);
            }
        }

        private List<(int Open, int Close)> Pairs(List<int> sequence)
        {
            List<(int Open, int Close)> pairs = [];
            Stack<(char Closing, int At)> waiting = [];
            for (var k = 0; k < sequence.Count; k++)
            {
                var character = text[sequence[k]];
                if (classes[sequence[k]] is not OtherNeutral)
                {
                    continue;
                }

                if (OpeningBrackets.IndexOf(character, StringComparison.Ordinal) is >= 0 and var kind)
                {
                    if (waiting.Count == MaxBrackets)
                    {
                        break;
                    }

                    waiting.Push((ClosingBrackets[kind], k));
                }
                else if (ClosingBrackets.Contains(character, StringComparison.Ordinal) && waiting.Any(open => open.Closing == character))
                {
                    while (waiting.Pop() is var open)
                    {
                        if (open.Closing == character)
                        {
                            pairs.Add((open.At, k));
                            break;
                        }
                    }
                }
            }

            pairs.Sort();
            return pairs;
        }

        /// <summary>Gives a bracket its direction, and the marks upon it.</summary>
        private void Turn(List<int> sequence, int at, BidiClass direction)
        {
            do
            {
                classes[sequence[at]] = direction;
                at++;
            }
            while (at < sequence.Count && original[sequence[at]] is NonspacingMark);
        }

        /// <summary>Rules N1 and N2: what has no direction takes that of both its neighbours, or the level's where they differ.</summary>
        private void Neutral(List<int> sequence, byte level)
        {
            var own = Direction(level);
            for (var k = 0; k < sequence.Count; k++)
            {
                var first = k;
                while (k < sequence.Count && (classes[sequence[k]] is WhiteSpace or OtherNeutral || IsIsolate(classes[sequence[k]])))
                {
                    k++;
                }

                if (k > first)
                {
                    var before = first == 0 ? own : AsStrong(classes[sequence[first - 1]]);
                    var after = k == sequence.Count ? own : AsStrong(classes[sequence[k]]);
                    Fill(sequence, first, k, before == after ? before : own);
                }
            }
        }

        private void Fill(List<int> sequence, int first, int end, BidiClass with)
        {
            for (var k = first; k < end; k++)
            {
                classes[sequence[k]] = with;
            }
        }

        /// <summary>Where the isolate that begins here is closed, or the end.</summary>
        private int EndOfIsolate(int start, int end)
        {
            var open = 1;
            for (var i = start + 1; i < end; i++)
            {
                open += original[i] switch { PopDirectionalIsolate => -1, LeftToRightIsolate or RightToLeftIsolate or FirstStrongIsolate => 1, _ => 0 };
                if (open == 0)
                {
                    return i;
                }
            }

            return end;
        }

        private static bool IsIsolate(BidiClass of) => of is LeftToRightIsolate or RightToLeftIsolate or FirstStrongIsolate or PopDirectionalIsolate;

        private static BidiClass Direction(byte level) => level % 2 == 0 ? LeftToRight : RightToLeft;

        /// <summary>Numbers count as right to left among what has no direction.</summary>
        private static BidiClass AsStrong(BidiClass of) => of is EuropeanNumber or ArabicNumber ? RightToLeft : of;
    }
}
