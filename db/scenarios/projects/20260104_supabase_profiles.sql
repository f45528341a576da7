-- A Supabase project: a table behind the API with policies, and one that was forgotten.
-- expects: line 11 row-security-off
CREATE TABLE IF NOT EXISTS public.profiles (
  id uuid PRIMARY KEY REFERENCES auth.users ON DELETE CASCADE,
  username text UNIQUE,
  website text CHECK (website ~ '^https?://')
);
ALTER TABLE public.profiles ENABLE ROW LEVEL SECURITY;
CREATE POLICY "Own profile" ON public.profiles FOR UPDATE TO authenticated USING ((SELECT auth.uid()) = id);
CREATE POLICY "Everyone reads" ON public.profiles FOR SELECT TO anon, authenticated USING (true);
CREATE TABLE IF NOT EXISTS public.invites (token uuid PRIMARY KEY DEFAULT gen_random_uuid(), email text NOT NULL);
